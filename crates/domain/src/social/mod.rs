//! Dark social: where visits come from, how many arrive through messages that nobody can see, and what people say.
//!
//! Nothing here follows a person from one place to another. Visits are classified by what the browser said of itself on
//! arrival, and the share that came by private messages is *estimated*, from counts, with an interval.

mod answer;
mod channel;
mod estimate;
mod interval;
mod landing;
mod link;
mod matrix;

pub use answer::{Heard, classify_answer, said, wording};
pub use channel::{Arrival, Channel, SILENCE};
pub use estimate::{Counts, Estimate, FEWEST, Reading, Spread, Weighing, estimate};
pub use interval::{Interval, wilson};
pub use landing::Landing;
pub use link::{Code, Host, LinkError, LinkField, LinkTarget, Tag};
pub use matrix::{FEWEST_ANSWERS, FEWEST_PEOPLE, Matrix, told_share};
