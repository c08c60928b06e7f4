//! Keeping labels apart.

/// Moves places apart until none is nearer to the next than `gap`, within 0 and `limit`.
///
/// The order is kept and the moves are as small as they can be: labels that would meet are put
/// around the middle of where they wanted to be. Without room for all, they share what there is.
pub fn spread(places: &[f64], gap: f64, limit: f64) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = places.iter().copied().enumerate().collect();
    order.sort_by(|one, other| one.1.total_cmp(&other.1));
    let intervals = u32::try_from(places.len().saturating_sub(1)).unwrap_or(u32::MAX);
    let gap = gap.min(limit / f64::from(intervals.max(1)));
    let highest = limit - gap * f64::from(intervals);

    // Without its share of the gaps, each place only has to be at or after the one before: the
    // nearest such places are the means of the runs that are out of order.
    let mut runs: Vec<Run> = Vec::with_capacity(order.len());
    let mut offset = 0.0;
    for (_, place) in &order {
        let mut run = Run::of(place - offset);
        while let Some(before) = runs.pop_if(|before| before.mean() > run.mean()) {
            run = before.with(&run);
        }
        runs.push(run);
        offset += gap;
    }

    let mut placed = vec![0.0; places.len()];
    let mut offset = 0.0;
    let moved = runs.iter().flat_map(|run| {
        let mean = run.mean().clamp(0.0, highest.max(0.0));
        std::iter::repeat_n(mean, run.members)
    });
    for ((index, _), place) in order.iter().zip(moved) {
        if let Some(slot) = placed.get_mut(*index) {
            *slot = place + offset;
        }
        offset += gap;
    }
    placed
}

/// Neighbours that share one place.
struct Run {
    sum: f64,
    count: f64,
    members: usize,
}

impl Run {
    const fn of(place: f64) -> Self {
        Self {
            sum: place,
            count: 1.0,
            members: 1,
        }
    }

    fn with(&self, next: &Self) -> Self {
        Self {
            sum: self.sum + next.sum,
            count: self.count + next.count,
            members: self.members + next.members,
        }
    }

    fn mean(&self) -> f64 {
        self.sum / self.count
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_with_room_stay_where_they_are() {
        assert_eq!(spread(&[14.0, 71.0, 83.0], 12.0, 100.0), [14.0, 71.0, 83.0]);
        assert_eq!(spread(&[], 12.0, 100.0), Vec::<f64>::new());
        assert_eq!(spread(&[40.0], 12.0, 100.0), [40.0]);
    }

    #[test]
    fn labels_too_near_move_apart_around_their_middle() {
        assert_eq!(spread(&[50.0, 48.0], 12.0, 100.0), [55.0, 43.0]);
        assert_eq!(spread(&[50.0, 50.0, 50.0], 10.0, 100.0), [40.0, 50.0, 60.0]);
    }

    #[test]
    fn labels_stay_within_the_drawing() {
        assert_eq!(spread(&[99.0, 98.0, 97.0], 10.0, 100.0), [100.0, 90.0, 80.0]);
        assert_eq!(spread(&[0.0, 1.0], 10.0, 100.0), [0.0, 10.0]);
    }

    #[test]
    fn too_many_labels_share_the_height() {
        assert_eq!(spread(&[5.0, 5.0, 5.0], 90.0, 100.0), [0.0, 50.0, 100.0]);
    }
}
