//! How far apart two words are, counted in slips of the finger.

/// Deletions, insertions, wrong letters and neighbours that changed places, between two words; `None` beyond `limit`.
pub(super) fn distance(one: &str, other: &str, limit: usize) -> Option<usize> {
    if unlike(one, other, limit) {
        return None;
    }
    let other: Vec<char> = other.chars().collect();
    let mut older: Vec<usize> = Vec::new();
    let mut old: Vec<usize> = (0..=other.len()).collect();
    let mut before = None;
    let mut length = 0;
    for (row, letter) in one.chars().enumerate() {
        length = row + 1;
        let mut line = Vec::with_capacity(other.len() + 1);
        line.push(row + 1);
        let mut left = row + 1;
        for (column, against) in other.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX / 2);
            let changed = at(&old, column) + usize::from(letter != *against);
            let mut least = changed.min(left + 1).min(at(&old, column + 1) + 1);
            let crossed = column
                .checked_sub(1)
                .and_then(|back| other.get(back))
                .is_some_and(|back| *back == letter && before == Some(*against));
            if crossed && let Some(back) = column.checked_sub(1) {
                least = least.min(at(&older, back) + 1);
            }
            line.push(least);
            left = least;
        }
        if line.iter().all(|steps| *steps > limit) {
            return None;
        }
        before = Some(letter);
        older = std::mem::replace(&mut old, line);
    }
    let steps = if length == 0 {
        other.len()
    } else {
        old.last().copied()?
    };
    (steps <= limit).then_some(steps)
}

/// Whether the letters alone show that two words are further apart: far cheaper than counting, and nearly always true.
fn unlike(one: &str, other: &str, limit: usize) -> bool {
    if one.len().abs_diff(other.len()) > limit * 4 {
        return true;
    }
    let letters = |word: &str| {
        word.bytes()
            .fold(0_u64, |seen, letter| seen | 1 << (letter.wrapping_sub(b'-') & 63))
    };
    let differ = usize::try_from((letters(one) ^ letters(other)).count_ones()).unwrap_or(usize::MAX);
    one.is_ascii() && other.is_ascii() && differ > limit * 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slips_of_the_finger_are_counted() {
        for (one, other, steps) in [
            ("gmail.com", "gmail.com", 0),
            ("gmial.com", "gmail.com", 1),
            ("gmal.com", "gmail.com", 1),
            ("gmaill.com", "gmail.com", 1),
            ("gnail.com", "gmail.com", 1),
            ("hotmial.con", "hotmail.com", 2),
            ("", "ab", 2),
            ("ab", "", 2),
            ("bücher", "bucher", 1),
        ] {
            assert_eq!(distance(one, other, 2), Some(steps), "{one} {other}");
        }
        assert_eq!(distance("orange.fr", "laposte.net", 2), None);
        assert_eq!(distance("abc", "", 2), None);
    }

    proptest! {
        #[test]
        fn it_is_the_same_both_ways_and_nothing_only_for_equals(one in "[a-e]{0,7}", other in "[a-e]{0,7}") {
            let steps = distance(&one, &other, 9);
            prop_assert_eq!(steps, distance(&other, &one, 9));
            prop_assert_eq!(steps == Some(0), one == other);
        }
    }
}
