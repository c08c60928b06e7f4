//! The names of the icons, one for each symbol of the sprite.

macro_rules! icon_names {
    ($($variant:ident => $id:literal,)+) => {
        /// An icon of the sprite.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum IconName {
            $(
                #[doc = concat!("The symbol `", $id, "`.")]
                $variant,
            )+
        }

        impl IconName {
            /// Every icon, in the order of the sprite.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The id of the symbol.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }
        }
    };
}

icon_names! {
    House => "house",
    Users => "users",
    User => "user",
    Search => "search",
    ListFilter => "list-filter",
    Settings => "settings",
    ShieldCheck => "shield-check",
    Megaphone => "megaphone",
    Shuffle => "shuffle",
    FlaskConical => "flask-conical",
    Scale => "scale",
    MessageCircle => "message-circle",
    Inbox => "inbox",
    Database => "database",
    Plug => "plug",
    Bell => "bell",
    Calendar => "calendar",
    Check => "check",
    X => "x",
    ChevronRight => "chevron-right",
    ChevronLeft => "chevron-left",
    ChevronDown => "chevron-down",
    ChevronUp => "chevron-up",
    ChevronsUpDown => "chevrons-up-down",
    ArrowUp => "arrow-up",
    ArrowDown => "arrow-down",
    ArrowRight => "arrow-right",
    ArrowUpRight => "arrow-up-right",
    Ellipsis => "ellipsis",
    Download => "download",
    Trash2 => "trash-2",
    Pencil => "pencil",
    Plus => "plus",
    Eye => "eye",
    Clock => "clock",
    TriangleAlert => "triangle-alert",
    CircleAlert => "circle-alert",
    Info => "info",
    CircleCheck => "circle-check",
    CircleMinus => "circle-minus",
    CircleX => "circle-x",
    Globe => "globe",
    Mail => "mail",
    LogOut => "log-out",
    Building2 => "building-2",
    ListChecks => "list-checks",
    Gauge => "gauge",
    Menu => "menu",
    Lock => "lock",
    FileText => "file-text",
    History => "history",
    GitMerge => "git-merge",
    Smartphone => "smartphone",
    Store => "store",
    Monitor => "monitor",
    KeyRound => "key-round",
    Undo2 => "undo-2",
    HeartHandshake => "heart-handshake",
    Lightbulb => "lightbulb",
    Pause => "pause",
    Minus => "minus",
    Circle => "circle",
    Mesure => "mesure",
}

#[cfg(test)]
mod tests {
    use super::IconName;

    const SPRITE: &str = include_str!("../../../../assets/icons.svg");

    #[test]
    fn every_name_is_a_symbol_of_the_sprite_and_the_other_way_round() {
        for icon in IconName::ALL {
            let symbol = format!("<symbol id=\"{}\"", icon.id());
            assert!(SPRITE.contains(&symbol), "{symbol} is missing");
        }
        assert_eq!(SPRITE.matches("<symbol ").count(), IconName::ALL.len());
    }
}
