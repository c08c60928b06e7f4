//! Buttons, links, menus, dialogs.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("Button", "variants", variants),
    Example::new("Button", "states and sizes", states),
    Example::new("ButtonLink", "with an icon", links),
    Example::new("PostForm", "an act of one button", post),
    Example::new("Menu", "with words", menu),
    Example::new("Menu", "an icon only", menu_icon),
    Example::new("Dialog", "lying open in the page", dialog),
];

fn variants() -> AnyView {
    view! {
        <div class="m-cluster">
            <Button variant=Variant::Primary>"Save"</Button>
            <Button>"Change"</Button>
            <Button variant=Variant::Quiet>"Cancel"</Button>
            <Button variant=Variant::Danger icon=IconName::Trash2>"Erase"</Button>
        </div>
    }
    .into_any()
}

fn states() -> AnyView {
    view! {
        <div class="m-cluster">
            <Button disabled=true>"Unavailable"</Button>
            <Button small=true>"Small"</Button>
            <Button icon=IconName::Ellipsis icon_only=true kind=ButtonKind::Button>
                "More actions"
            </Button>
            <Button block=true kind=ButtonKind::Reset>"As wide as its place"</Button>
        </div>
    }
    .into_any()
}

fn links() -> AnyView {
    view! {
        <div class="m-cluster">
            <ButtonLink href="#" icon=IconName::Plus variant=Variant::Primary>"Import"</ButtonLink>
            <ButtonLink href="#" small=true download="proofs.csv">"Proofs"</ButtonLink>
            <MoreLink href="#">"Read on"</MoreLink>
        </div>
    }
    .into_any()
}

fn post() -> AnyView {
    view! {
        <PostForm action="#" hidden=vec![("campaign".to_owned(), "12".to_owned())]>
            <Button small=true icon=IconName::Pause>"Pause the campaign"</Button>
            <LinkButton name="later" value="1">"Decide later"</LinkButton>
        </PostForm>
    }
    .into_any()
}

fn menu() -> AnyView {
    view! {
        <Menu label="Last 4 weeks" icon=IconName::Calendar>
            <MenuLink href="#" label="Last 7 days" />
            <MenuLink href="#" label="Last 4 weeks" current=true />
        </Menu>
    }
    .into_any()
}

fn menu_icon() -> AnyView {
    view! {
        <Menu label="Other actions" icon=IconName::Ellipsis icon_only=true small=true quiet=true>
            <MenuLink href="#" label="Export the data" icon=IconName::Download />
            <MenuLink href="#" label="Erase…" icon=IconName::Trash2 />
        </Menu>
    }
    .into_any()
}

fn dialog() -> AnyView {
    view! {
        <Dialog
            id="example-dialog"
            title="Erase this profile?"
            shown=true
            actions=view! {
                <ButtonLink href="#">"Keep"</ButtonLink>
                <PostForm action="#">
                    <Button variant=Variant::Danger>"Erase for good"</Button>
                </PostForm>
            }
                .into_any()
        >
            <p class="m-soft">"312 events and 48 decisions will be erased. It cannot be undone."</p>
        </Dialog>
    }
    .into_any()
}
