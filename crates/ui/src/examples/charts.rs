//! Charts, with ordinary and with odd data.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("LineChart", "three series and an event", lines),
    Example::new("LineChart", "one series over zero", area),
    Example::new("LineChart", "five series whose ends meet", meeting),
    Example::new("LineChart", "one point, a gap", odd),
    Example::new("LineChart", "no data", none),
    Example::new("BarChart", "on either side of zero", bars),
    Example::new("StackedBars", "with no answer", stacks),
    Example::new("HeatMap", "days and hours", heat),
    Example::new("Funnel", "five steps", funnel),
];

fn series(name: &str, values: &[f64]) -> Series {
    let data = values
        .iter()
        .map(|value| {
            if value.is_finite() {
                Datum::new(*value, format!("{value:+.1}"))
            } else {
                Datum::missing("–")
            }
        })
        .collect();
    Series::new(name, data)
}

fn weeks(count: u32) -> Vec<String> {
    (1..=count).map(|week| format!("Week {week}")).collect()
}

fn lines() -> AnyView {
    view! {
        <LineChart
            title="People who accept, by purpose"
            unit="change since 1 September, in points"
            say="Personalisation has risen since the new notice; e-mail has lost a point."
            axis=weeks(8)
            axis_head="Week"
            series=vec![
                series("Personalisation", &[0.0, 0.3, 0.1, 1.2, 2.1, 2.2, 3.6, 4.6]),
                series("E-mail", &[0.0, 0.2, 0.1, 0.3, 0.6, 0.2, -0.9, -1.1]),
                series("Advertising", &[0.0, -0.4, -0.2, -1.2, -1.6, -1.5, -2.2, -2.3]),
            ]
            ticks=|value: f64| format!("{value:+}")
            mark=Some(ChartMark { at: 5, label: "notice v4".to_owned() })
            show_data="Show the data"
            caption="People who accept, by week and purpose"
        />
    }
    .into_any()
}

fn area() -> AnyView {
    view! {
        <LineChart
            title="Acceptance of personalisation"
            unit="in % of the people informed"
            say="Thirteen points won since January."
            axis=weeks(11)
            axis_head="Week"
            series=vec![series("Accept", &[
                58.1, 59.0, 60.2, 61.1, 62.4, 63.0, 63.2, 63.4, 66.8, 69.1, 71.4,
            ])]
            ticks=|value: f64| format!("{value}%")
            area=true
            height=220
            show_data="Show the data"
            caption="Acceptance of personalisation by week"
        />
    }
    .into_any()
}

fn meeting() -> AnyView {
    view! {
        <LineChart
            title="Five purposes"
            say="All five end within a point of each other."
            axis=weeks(4)
            axis_head="Week"
            series=vec![
                series("Site", &[10.0, 30.0, 40.0, 50.0]),
                series("E-mail", &[80.0, 70.0, 60.0, 50.2]),
                series("Models", &[20.0, 20.0, 45.0, 49.8]),
                series("Partners", &[5.0, 60.0, 20.0, 50.1]),
                series("Others", &[50.0, 50.0, 50.0, 50.0]),
            ]
            ticks=|value: f64| value.to_string()
            from_zero=true
            show_data="Show the data"
            caption="Five purposes by week"
        />
    }
    .into_any()
}

fn odd() -> AnyView {
    view! {
        <div class="m-columns m-columns--halves">
            <LineChart
                title="A single week"
                say="There is one week so far."
                axis=weeks(1)
                axis_head="Week"
                series=vec![series("Accept", &[58.1])]
                ticks=|value: f64| value.to_string()
                show_data="Show the data"
                caption="A single week"
            />
            <LineChart
                title="A week without a measure"
                say="The third week was not measured."
                axis=weeks(5)
                axis_head="Week"
                series=vec![series("Accept", &[-3.0, -1.0, f64::NAN, -2.0, -2.0])]
                ticks=|value: f64| value.to_string()
                area=true
                show_data="Show the data"
                caption="A week without a measure"
            />
        </div>
    }
    .into_any()
}

fn none() -> AnyView {
    view! {
        <LineChart
            title="Nothing measured"
            say="The first figures come tomorrow."
            axis=Vec::new()
            axis_head="Week"
            series=Vec::new()
            ticks=|value: f64| value.to_string()
            show_data="Show the data"
            caption="Nothing measured"
            empty="No data yet"
        />
    }
    .into_any()
}

fn bars() -> AnyView {
    view! {
        <BarChart
            title="Where the +2.3 points come from"
            say="Mostly mobile, where the notice now fits on one screen."
            caption="Share of each cause in the rise, in points"
            heads=("Cause".to_owned(), "Points".to_owned())
            rows=vec![
                BarRow::new("Clearer notice, on mobile", 1.6, "+1.6").href("#"),
                BarRow::new("Clearer notice, on desktop", 0.5, "+0.5"),
                BarRow::new("Unchanged", 0.0, "0"),
                BarRow::new("Sign-ups in the shop", -0.2, "−0.2"),
            ]
        />
    }
    .into_any()
}

fn stacks() -> AnyView {
    let row = |label: &str, yes: f64, no: f64, none: f64| StackRow {
        label: label.to_owned(),
        href: None,
        data: [yes, no, none]
            .map(|value| Datum::new(value, format!("{value}%")))
            .to_vec(),
    };
    view! {
        <StackedBars
            title="Answers by purpose"
            unit="in % of the people informed"
            say="The more a purpose serves the person, the more they say yes."
            caption="Answers by purpose, in per cent of the people informed"
            heads=("Purpose".to_owned(), "Distribution".to_owned())
            parts=vec![
                StackPart::new("Yes"),
                StackPart::new("No"),
                StackPart::blank("No answer"),
            ]
            rows=vec![
                row("Personalise the site", 71.4, 20.3, 8.3),
                row("Receive e-mails", 56.9, 33.4, 9.7),
                row("Not asked yet", 0.0, 0.0, 0.0),
            ]
        />
    }
    .into_any()
}

fn heat() -> AnyView {
    let row = |label: &str, values: [f64; 4]| HeatRow {
        label: label.to_owned(),
        data: values
            .map(|value| {
                if value.is_finite() {
                    Datum::new(value, value.to_string())
                } else {
                    Datum::missing("–")
                }
            })
            .to_vec(),
    };
    view! {
        <HeatMap
            title="When people withdraw"
            unit="withdrawals by day and hour"
            say="On Sunday evening, right after the reminder."
            caption="Withdrawals by day and hour"
            columns=["8 h", "12 h", "16 h", "20 h"].map(str::to_owned).to_vec()
            rows=vec![
                row("Mon", [2.0, 5.0, 4.0, 12.0]),
                row("Sat", [4.0, 9.0, f64::NAN, 7.0]),
                row("Sun", [5.0, 16.0, 20.0, 24.0]),
            ]
        />
    }
    .into_any()
}

fn funnel() -> AnyView {
    let step = |label: &str, value: f64, text: &str, share: &str| FunnelStep {
        label: label.to_owned(),
        count: Datum::new(value, text),
        share: share.to_owned(),
    };
    view! {
        <Funnel
            title="From the notice to a lasting choice"
            unit="November, in people"
            say="A choice made is kept: 97 in 100 had not come back to it a month later."
            caption="Steps of consent"
            heads=("Step".to_owned(), "People".to_owned(), "Share".to_owned())
            steps=vec![
                step("Notice shown", 48_210.0, "48,210", "100%"),
                step("First screen read", 44_835.0, "44,835", "93%"),
                step("A choice made", 44_209.0, "44,209", "91.7%"),
                step("Accepted, at least in part", 36_254.0, "36,254", "75.2%"),
                step("Still accepted 30 days later", 35_001.0, "35,001", "72.6%"),
            ]
        />
    }
    .into_any()
}
