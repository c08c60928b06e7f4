//! Fair lanes: what several requests of one workspace hand in at the same time is worked off together, and no workspace
//! waits for another's flood.
//!
//! Each workspace has a lane. What comes in waits in its lane; one worker at a time takes what waits there, does it as
//! one piece of work, and answers each request by itself. A few workers run at once and take the lanes in turn. A lane is
//! bounded: over the bound a request is turned away before anything is done, so that it can be sent again.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::ids::WorkspaceId;
use tokio::sync::oneshot;

/// How large something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weight {
    /// How many messages it holds.
    pub(super) messages: usize,
    /// How many bytes they were sent as.
    pub(super) bytes: usize,
}

/// How much may wait, and how much is done at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The most that waits in one lane.
    pub(super) lane: Weight,
    /// The most bytes that wait in all of them.
    pub(super) bytes: usize,
    /// The most messages that are worked on as one.
    pub(super) together: usize,
    /// Workers at once.
    pub(super) workers: usize,
}

/// There is no place: to be sent again later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Full;

/// Does what was taken from a lane, and gives an answer for each piece.
pub(super) trait Work<Job, Answer>: Clone + Send + Sync + 'static {
    /// Does the jobs as one; the answers are in their order.
    fn work(&self, jobs: Vec<Job>) -> impl Future<Output = Vec<Answer>> + Send;
}

struct Waiting<Job, Answer> {
    job: Job,
    weight: Weight,
    answer: oneshot::Sender<Answer>,
}

struct Lane<Job, Answer> {
    waiting: VecDeque<Waiting<Job, Answer>>,
    weight: Weight,
    busy: bool,
}

struct State<Job, Answer> {
    lanes: HashMap<WorkspaceId, Lane<Job, Answer>>,
    /// Lanes in which something waits and nobody works, in the order in which it is their turn.
    turn: VecDeque<WorkspaceId>,
    bytes: usize,
    workers: usize,
}

/// The lanes of a process.
pub(super) struct Lanes<Job, Answer> {
    limits: Limits,
    state: Mutex<State<Job, Answer>>,
}

impl<Job: Send + 'static, Answer: Send + 'static> Lanes<Job, Answer> {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            state: Mutex::new(State {
                lanes: HashMap::new(),
                turn: VecDeque::new(),
                bytes: 0,
                workers: 0,
            }),
        }
    }

    /// Whether a lane takes nothing more at the moment.
    pub(super) fn is_full(&self, lane: WorkspaceId) -> bool {
        let state = self.state();
        let least = Weight {
            messages: 1,
            bytes: 1,
        };
        !self.has_place(&state, lane, least)
    }

    /// Puts a job into a lane. The answer comes when it is done; dropping the receiver takes the job back, unless somebody
    /// works on it already.
    ///
    /// # Errors
    /// [`Full`] when there is no place for it.
    pub(super) fn submit(
        self: &Arc<Self>,
        lane: WorkspaceId,
        job: Job,
        weight: Weight,
        work: &impl Work<Job, Answer>,
    ) -> Result<oneshot::Receiver<Answer>, Full> {
        let (answer, receiver) = oneshot::channel();
        let mut state = self.state();
        if !self.has_place(&state, lane, weight) {
            return Err(Full);
        }
        state.bytes += weight.bytes;
        let place = state.lanes.entry(lane).or_insert_with(|| Lane {
            waiting: VecDeque::new(),
            weight: Weight {
                messages: 0,
                bytes: 0,
            },
            busy: false,
        });
        place.weight.messages += weight.messages;
        place.weight.bytes += weight.bytes;
        place.waiting.push_back(Waiting { job, weight, answer });
        if !place.busy && place.waiting.len() == 1 {
            state.turn.push_back(lane);
        }
        drop(state);
        self.wake(work);
        Ok(receiver)
    }

    /// An empty lane takes anything: a single request is never too large for it.
    fn has_place(&self, state: &State<Job, Answer>, lane: WorkspaceId, weight: Weight) -> bool {
        let Some(place) = state.lanes.get(&lane).filter(|place| !place.waiting.is_empty()) else {
            return state.bytes + weight.bytes <= self.limits.bytes || state.bytes == 0;
        };
        state.bytes + weight.bytes <= self.limits.bytes
            && place.weight.messages + weight.messages <= self.limits.lane.messages
            && place.weight.bytes + weight.bytes <= self.limits.lane.bytes
    }

    /// Starts a worker, if there is something to do and a worker to spare.
    fn wake(self: &Arc<Self>, work: &impl Work<Job, Answer>) {
        let mut state = self.state();
        if state.turn.is_empty() || state.workers >= self.limits.workers {
            return;
        }
        state.workers += 1;
        drop(state);
        let (lanes, work) = (self.clone(), work.clone());
        tokio::spawn(async move {
            while let Some(turn) = lanes.take(&work) {
                let Turn {
                    jobs,
                    answers,
                    _place,
                } = turn;
                for (answer, to) in work.work(jobs).await.into_iter().zip(answers) {
                    // Whoever asked may have gone.
                    let _ = to.send(answer);
                }
            }
        });
    }

    /// Takes what waits in the lane whose turn it is. Without any, the worker's place is given back.
    fn take<W: Work<Job, Answer>>(self: &Arc<Self>, work: &W) -> Option<Turn<Job, Answer, W>> {
        let mut guard = self.state();
        let state = &mut *guard;
        while let Some(lane) = state.turn.pop_front() {
            let Some(place) = state.lanes.get_mut(&lane) else {
                continue;
            };
            let (mut jobs, mut answers, mut messages) = (Vec::new(), Vec::new(), 0);
            while let Some(next) = place.waiting.front() {
                if !jobs.is_empty() && messages + next.weight.messages > self.limits.together {
                    break;
                }
                let Some(next) = place.waiting.pop_front() else {
                    break;
                };
                place.weight.messages -= next.weight.messages;
                place.weight.bytes -= next.weight.bytes;
                state.bytes -= next.weight.bytes;
                // Nobody waits for the answer any more, so nothing was promised.
                if !next.answer.is_closed() {
                    messages += next.weight.messages;
                    jobs.push(next.job);
                    answers.push(next.answer);
                }
            }
            if jobs.is_empty() {
                state.lanes.remove(&lane);
                continue;
            }
            place.busy = true;
            let _place = Place {
                lanes: self.clone(),
                lane,
                work: work.clone(),
            };
            return Some(Turn {
                jobs,
                answers,
                _place,
            });
        }
        state.workers -= 1;
        None
    }

    /// A lane's turn is over: what has come in meanwhile waits for the next.
    fn leave(&self, lane: WorkspaceId) {
        let mut guard = self.state();
        let state = &mut *guard;
        let Some(place) = state.lanes.get_mut(&lane) else {
            return;
        };
        place.busy = false;
        if place.waiting.is_empty() {
            state.lanes.remove(&lane);
        } else {
            state.turn.push_back(lane);
        }
    }

    /// What is locked is changed in a few steps that cannot panic.
    fn state(&self) -> MutexGuard<'_, State<Job, Answer>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a worker has taken from a lane.
struct Turn<Job: Send + 'static, Answer: Send + 'static, W: Work<Job, Answer>> {
    jobs: Vec<Job>,
    answers: Vec<oneshot::Sender<Answer>>,
    _place: Place<Job, Answer, W>,
}

/// A worker's place in a lane, given back however the work ends.
struct Place<Job: Send + 'static, Answer: Send + 'static, W: Work<Job, Answer>> {
    lanes: Arc<Lanes<Job, Answer>>,
    lane: WorkspaceId,
    work: W,
}

impl<Job: Send + 'static, Answer: Send + 'static, W: Work<Job, Answer>> Drop for Place<Job, Answer, W> {
    fn drop(&mut self) {
        self.lanes.leave(self.lane);
        if std::thread::panicking() {
            // This worker ends here; another takes over.
            self.lanes.state().workers -= 1;
            self.lanes.wake(&self.work);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;
    use tokio::time::Instant;
    use uuid::Uuid;

    const LIMITS: Limits = Limits {
        lane: Weight {
            messages: 1_000,
            bytes: 100_000,
        },
        bytes: 150_000,
        together: 100,
        workers: 2,
    };

    fn lane(number: u128) -> WorkspaceId {
        WorkspaceId::from_uuid(Uuid::from_u128(number))
    }

    fn weight(messages: usize) -> Weight {
        Weight {
            messages,
            bytes: messages * 10,
        }
    }

    /// Takes ten milliseconds for anything, and answers with how many jobs were done together.
    #[derive(Clone, Default)]
    struct Slow(Arc<AtomicUsize>);

    impl Work<u32, usize> for Slow {
        async fn work(&self, jobs: Vec<u32>) -> Vec<usize> {
            self.0.fetch_add(1, Ordering::Relaxed);
            tokio::time::sleep(Duration::from_millis(10)).await;
            assert!(!jobs.contains(&13), "thirteen brings bad luck");
            vec![jobs.len(); jobs.len()]
        }
    }

    #[tokio::test(start_paused = true)]
    async fn what_comes_in_while_somebody_works_is_done_together() {
        let (lanes, work) = (Arc::new(Lanes::new(LIMITS)), Slow::default());
        let first = lanes.submit(lane(1), 0, weight(10), &work).unwrap();
        tokio::task::yield_now().await;
        let others: Vec<_> = (1..=12)
            .map(|job| lanes.submit(lane(1), job, weight(10), &work).unwrap())
            .collect();
        assert_eq!(first.await.unwrap(), 1);
        let mut together = Vec::new();
        for other in others {
            together.push(other.await.unwrap());
        }
        assert_eq!(together, [[10; 10].as_slice(), &[2, 2]].concat());
        assert_eq!(work.0.load(Ordering::Relaxed), 3);
        assert!(lanes.state().lanes.is_empty() && lanes.state().bytes == 0);
    }

    #[tokio::test(start_paused = true)]
    async fn the_flood_of_one_does_not_make_another_wait() {
        let (lanes, work) = (Arc::new(Lanes::new(LIMITS)), Slow::default());
        // Three floods, each for a while, and two workers.
        let mut floods = Vec::new();
        for number in 1..=3 {
            floods.extend((0..10).map(|_| lanes.submit(lane(number), 0, weight(100), &work).unwrap()));
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
        let started = Instant::now();
        let answered = lanes.submit(lane(9), 0, weight(1), &work).unwrap().await.unwrap();
        // Everybody before it had one turn: the two that were at it, and the third.
        assert_eq!(answered, 1);
        assert!(
            started.elapsed() <= Duration::from_millis(26),
            "{:?}",
            started.elapsed()
        );
        for flood in floods {
            assert_eq!(flood.await.unwrap(), 1);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_full_lane_turns_away_and_another_does_not() {
        let (lanes, work) = (Arc::new(Lanes::new(LIMITS)), Slow::default());
        let taken: Vec<_> = (0..10)
            .map(|_| lanes.submit(lane(1), 0, weight(100), &work).unwrap())
            .collect();
        assert_eq!(lanes.submit(lane(1), 0, weight(1), &work).unwrap_err(), Full);
        assert!(lanes.is_full(lane(1)) && !lanes.is_full(lane(2)));
        // Even what is larger than a lane, if nothing else waits there.
        let large = Weight {
            messages: 5_000,
            bytes: 120_000,
        };
        let other = lanes.submit(lane(2), 0, large, &work).unwrap();
        // The memory of the process is bounded too.
        assert_eq!(
            lanes
                .submit(
                    lane(3),
                    0,
                    Weight {
                        messages: 1,
                        bytes: 40_000
                    },
                    &work
                )
                .unwrap_err(),
            Full
        );
        for one in taken {
            one.await.unwrap();
        }
        other.await.unwrap();
        assert!(!lanes.is_full(lane(1)));
    }

    #[tokio::test(start_paused = true)]
    async fn what_nobody_waits_for_is_not_begun() {
        let (lanes, work) = (Arc::new(Lanes::new(LIMITS)), Slow::default());
        let first = lanes.submit(lane(1), 0, weight(100), &work).unwrap();
        tokio::task::yield_now().await;
        drop(lanes.submit(lane(1), 1, weight(100), &work).unwrap());
        let last = lanes.submit(lane(1), 2, weight(100), &work).unwrap();
        first.await.unwrap();
        last.await.unwrap();
        assert_eq!(work.0.load(Ordering::Relaxed), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn a_panic_ends_one_turn_only() {
        let (lanes, work) = (
            Arc::new(Lanes::new(Limits { workers: 1, ..LIMITS })),
            Slow::default(),
        );
        let unlucky = lanes.submit(lane(1), 13, weight(100), &work).unwrap();
        let next = lanes.submit(lane(1), 1, weight(100), &work).unwrap();
        let other = lanes.submit(lane(2), 1, weight(100), &work).unwrap();
        assert!(unlucky.await.is_err());
        assert_eq!((next.await.unwrap(), other.await.unwrap()), (1, 1));
        assert!(lanes.state().lanes.is_empty());
    }
}
