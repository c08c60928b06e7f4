//! Charts: HTML and SVG drawn on the server, whole without script.
//!
//! A chart is a figure: a title with its unit, one sentence that says what to see, the drawing,
//! and the data as a table. The drawing is fluid: marks are placed in per cent and paths live in
//! a stretched inner `svg`, so that text keeps its size on every screen. Bars, stacks, heat maps
//! and funnels *are* tables whose cells hold the drawing.
//!
//! Every value comes with the words for it, formatted by the caller; a value that is not finite
//! is a gap in the drawing and keeps its words in the table.

mod bar;
mod data;
mod drawing;
mod ends;
mod figure;
mod funnel;
mod heat;
mod legend;
mod line;
mod plot;
mod scale;
mod spark;
mod spread;
mod stack;
mod ticks;
mod words;

pub(crate) use self::drawing::number;
pub use self::{
    bar::{BarChart, BarRow},
    data::{Datum, Series},
    funnel::{Funnel, FunnelStep},
    heat::{HeatMap, HeatRow},
    legend::{Legend, LegendItem},
    line::{ChartMark, LineChart, TickText},
    scale::Scale,
    spark::Sparkline,
    stack::{StackPart, StackRow, StackedBars},
    ticks::nice_ticks,
};
