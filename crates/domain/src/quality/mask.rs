//! Values as those see them who may mend data without seeing people's.

use super::FieldKind;

const DOTS: &str = "•••";

/// Enough of a value to see what is wrong with it, too little to know whose it is.
#[must_use]
pub fn mask(name: &str, value: &str) -> String {
    let first = |text: &str, count: usize| text.chars().take(count).collect::<String>();
    match FieldKind::of(name) {
        FieldKind::Email => match value.trim().split_once('@') {
            // Two signs of @ in a row are what is wrong with it.
            Some((local, rest)) if !local.is_empty() => {
                let domain = rest.rsplit_once('@').map_or(rest, |(_, domain)| domain);
                // So are spaces before it.
                let space = if local.ends_with(char::is_whitespace) {
                    " "
                } else {
                    ""
                };
                let at = if rest.contains('@') { "@@" } else { "@" };
                format!("{}{DOTS}{space}{at}{domain}", first(local, 1))
            }
            _ => format!("{}{DOTS}", first(value, 1)),
        },
        FieldKind::Phone => {
            let text = value.trim();
            let count = text.chars().count();
            let end: String = text.chars().skip(count.saturating_sub(2).max(3)).collect();
            format!("{}{DOTS}{end}", first(text, 3.min(count / 2)))
        }
        // A country, a language or a currency is shared by millions, if it is one.
        FieldKind::Country | FieldKind::Language | FieldKind::Currency if value.chars().count() <= 3 => {
            value.to_owned()
        }
        FieldKind::PostalCode => format!("{}{DOTS}", first(value, 2)),
        _ => format!("{}{DOTS}", first(value, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_masked_value_shows_what_is_wrong_and_not_whose_it_is() {
        for (name, value, masked) in [
            ("email", "julie.martin@gmial.com", "j•••@gmial.com"),
            ("email", "julie@@gmail.com", "j•••@@gmail.com"),
            ("email", "julie @gmail.com", "j••• @gmail.com"),
            ("email", "julie.martin", "j•••"),
            ("email", "@gmail.com", "@•••"),
            ("phone", "+33612345678", "+33•••78"),
            ("phone", "06399", "06•••99"),
            ("phone", "12", "1•••"),
            ("lastName", "Martin", "M•••"),
            ("address.postalCode", "1000", "10•••"),
            ("address.country", "FR", "FR"),
            ("address.country", "12 rue des Lilas", "1•••"),
            ("birthday", "31/02/1990", "3•••"),
            ("loyalty_tier", "", "•••"),
        ] {
            assert_eq!(mask(name, value), masked, "{name} {value}");
        }
    }

    proptest! {
        #[test]
        fn no_local_part_and_no_number_is_whole(local in "[a-z.]{2,12}", number in "\\+33[0-9]{9}") {
            let email = format!("{local}@example.fr");
            prop_assert!(!mask("email", &email).contains(&email));
            prop_assert!(!mask("phone", &number).contains(&number[3..]));
        }
    }
}
