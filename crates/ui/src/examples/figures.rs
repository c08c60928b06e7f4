//! Figures and how they changed.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("Figures", "good, flat, bad", figures),
    Example::new("Figures", "without a history", bare),
    Example::new("Delta", "every judgement", deltas),
    Example::new("Sparkline", "ordinary and odd data", sparklines),
];

fn change(direction: Direction, judgement: Judgement, amount: &str, word: &str) -> Change {
    Change {
        direction,
        judgement,
        amount: amount.to_owned(),
        word: word.to_owned(),
    }
}

fn figures() -> AnyView {
    view! {
        <Figures>
            <Figure
                label="Consent to personalisation"
                value="71.4"
                unit="%"
                href="#"
                change=Some(change(Direction::Up, Judgement::Good, "2.3 pts", "better"))
                history=vec![66.8, 67.1, 66.9, 67.4, 68.0, 68.6, 68.9, 68.7, 69.0, 70.4, 71.4]
            />
            <Figure
                label="Average basket"
                value="€86.40"
                change=Some(change(Direction::Level, Judgement::Flat, "0.3%", "steady"))
                history=vec![85.0, 86.5, 85.3, 84.8, 86.0, 86.8, 85.6, 86.4]
            />
            <Figure
                label="Unsubscribes per send"
                value="0.92"
                unit="%"
                change=Some(change(Direction::Up, Judgement::Bad, "0.34 pts", "worse"))
                history=vec![0.58, 0.6, 0.57, 0.61, 0.69, 0.81, 0.92]
            />
        </Figures>
    }
    .into_any()
}

fn bare() -> AnyView {
    view! {
        <Figures>
            <Figure label="People informed" value="48,210" />
            <Figure
                label="Time for a withdrawal to take effect"
                value="0.3"
                unit=" s"
                change=Some(change(Direction::Level, Judgement::Good, "under 1 s", "as promised"))
            />
        </Figures>
    }
    .into_any()
}

fn deltas() -> AnyView {
    view! {
        <div class="m-cluster">
            <Delta change=change(Direction::Up, Judgement::Good, "2.3 pts", "better") />
            <Delta change=change(Direction::Down, Judgement::Good, "0.2 s", "faster") />
            <Delta change=change(Direction::Up, Judgement::Bad, "112", "more") />
            <Delta change=change(Direction::Level, Judgement::Flat, "0.3%", "steady") />
        </div>
    }
    .into_any()
}

fn sparklines() -> AnyView {
    view! {
        <div class="m-cluster">
            <Sparkline cell=true values=vec![1.0, 3.0, 2.0, 4.0] />
            <Sparkline cell=true values=vec![2.0, 2.0, 2.0] />
            <Sparkline cell=true values=vec![-1.0, f64::NAN, -2.0, 1.0] series=2 />
            <Sparkline cell=true values=vec![5.0] />
            <Sparkline cell=true values=Vec::new() />
        </div>
    }
    .into_any()
}
