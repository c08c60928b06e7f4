//! The words along the axis.

use super::{
    drawing::{Drawing, percent},
    scale::step,
};

/// About how many words there is room for.
const MOST_WORDS: usize = 5;

/// Writes some of the words under their places, the first and the last among them.
pub fn push_words(drawing: &mut Drawing, axis: &[String]) {
    let count = axis.len();
    let chosen = evenly(count, MOST_WORDS);
    let last = chosen.len().saturating_sub(1);
    for (order, index) in chosen.into_iter().enumerate() {
        let Some(words) = axis.get(index) else {
            continue;
        };
        let class = match order {
            _ if count == 1 => "is-mid",
            0 => "",
            _ if order == last => "is-end",
            // Every other word between the ends gives way on narrow screens.
            _ if order % 2 == 1 => "is-mid m-chart__tick--minor",
            _ => "is-mid",
        };
        let x = percent(step(index, count));
        drawing.text(&[("class", class), ("x", &x), ("y", "100%"), ("dy", "20")], words);
    }
}

/// About `most` indices, evenly apart from the first one on, and the last.
///
/// The one before the last gives way if the two would be nearer than half of the step.
fn evenly(count: usize, most: usize) -> Vec<usize> {
    let Some(last) = count.checked_sub(1) else {
        return Vec::new();
    };
    let step = last.div_ceil(most.saturating_sub(1).max(1)).max(1);
    (0..last)
        .step_by(step)
        .filter(|index| *index == 0 || (last - index) * 2 > step)
        .chain([last])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::evenly;

    #[test]
    fn words_of_the_axis_are_evenly_apart_with_both_ends() {
        assert_eq!(evenly(0, 5), Vec::<usize>::new());
        assert_eq!(evenly(3, 5), [0, 1, 2]);
        assert_eq!(evenly(1, 5), [0]);
        assert_eq!(evenly(5, 5), [0, 1, 2, 3, 4]);
        assert_eq!(evenly(6, 5), [0, 2, 5]);
        assert_eq!(evenly(8, 5), [0, 2, 4, 7]);
        assert_eq!(evenly(10, 5), [0, 3, 6, 9]);
        assert_eq!(evenly(12, 5), [0, 3, 6, 9, 11]);
    }
}
