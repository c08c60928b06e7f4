//! Reads the chain from its beginning and names what somebody did to it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{Row, beginning, link};
use crate::consent::Digest;
use crate::ids::WorkspaceId;

/// How far the chain went at a time, signed or kept where the database cannot reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The number of the last entry then.
    pub sequence: u64,
    /// Its link.
    pub link: Digest,
    /// When.
    pub at: Timestamp,
}

/// What is wrong, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Finding {
    /// The content is not the one that was recorded.
    Edited {
        /// The entry.
        sequence: u64,
    },
    /// The link or a digest of this entry was changed, or the entry was put in, and the chain broken by it.
    Forged {
        /// The entry.
        sequence: u64,
    },
    /// Entries are missing.
    Deleted {
        /// The first that is missing.
        first: u64,
        /// The last that is missing.
        last: u64,
    },
    /// Two entries stand in each other's place.
    Swapped {
        /// The earlier place.
        first: u64,
        /// The later place.
        second: u64,
    },
    /// Entries were deleted, and those that follow were numbered anew to hide it.
    Renumbered {
        /// The first that was numbered anew.
        first: u64,
        /// How many are missing before it.
        missing: u64,
    },
    /// Two rows have this number.
    Doubled {
        /// The number.
        sequence: u64,
    },
    /// The content is gone, and no erasure says why.
    Emptied {
        /// The entry.
        sequence: u64,
    },
    /// The content should be gone: an erasure says so.
    NotErased {
        /// The entry.
        sequence: u64,
    },
    /// The chain ends before the last entry that is known to have been there.
    Cut {
        /// The first that is missing.
        first: u64,
        /// The last that is known.
        last: u64,
    },
    /// Everything agrees with itself, but not with what was anchored: entries were rewritten with their links.
    Rewritten {
        /// The first entry that may have been: the one after the last anchor that agrees.
        after: u64,
        /// The last: the one of the first anchor that does not.
        until: u64,
    },
}

impl Finding {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Edited { .. } => "edited",
            Self::Forged { .. } => "forged",
            Self::Deleted { .. } => "deleted",
            Self::Swapped { .. } => "swapped",
            Self::Renumbered { .. } => "renumbered",
            Self::Doubled { .. } => "doubled",
            Self::Emptied { .. } => "emptied",
            Self::NotErased { .. } => "not_erased",
            Self::Cut { .. } => "cut",
            Self::Rewritten { .. } => "rewritten",
        }
    }
}

/// What the verifier says in the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many rows were read.
    pub rows: u64,
    /// How many of them were erased.
    pub erased: u64,
    /// The number and link of the last one.
    pub head: (u64, Digest),
    /// What is wrong, in order. Empty: nothing is.
    pub findings: Vec<Finding>,
}

/// More rows than this whose links are wrong are not compared with each other.
const MOST_COMPARED: usize = 256;

/// More missing entries than this are not looked for behind new numbers.
const MOST_MISSING: u64 = 1024;

/// What is remembered of a row whose own link is not that of its contents.
#[derive(Debug, Clone)]
struct Suspect {
    sequence: u64,
    previous: Digest,
    content_digest: Digest,
    link: Digest,
}

/// Reads rows one by one, in the order of their numbers.
#[derive(Debug)]
pub struct Verifier {
    workspace: WorkspaceId,
    erased: BTreeSet<u64>,
    anchors: BTreeMap<u64, Vec<Anchor>>,
    /// The last anchor that agreed, and the first that did not.
    agreed: u64,
    disagreed: Option<u64>,
    /// The number and link of the row before.
    last: (u64, Digest),
    /// How many entries are missing before rows that were numbered anew.
    shift: u64,
    /// Content that was seen where its digest is not, by the digest that it has.
    strays: Vec<(u64, Digest, Digest)>,
    suspects: Vec<Suspect>,
    /// A row that stands too low by some numbers: moved alone, or with all that follow? The next row tells.
    doubted: Option<(Suspect, u64)>,
    rows: u64,
    emptied: u64,
    findings: BTreeSet<Finding>,
}

impl Verifier {
    /// Begins a reading.
    ///
    /// `erased` are the numbers of the entries that the log of erasures names. `anchors` are those whose signatures
    /// were found good: a bad one must not be passed in.
    #[must_use]
    pub fn new(
        workspace: WorkspaceId,
        erased: BTreeSet<u64>,
        anchors: impl IntoIterator<Item = Anchor>,
    ) -> Self {
        let mut by_sequence: BTreeMap<u64, Vec<Anchor>> = BTreeMap::new();
        for anchor in anchors {
            by_sequence.entry(anchor.sequence).or_default().push(anchor);
        }
        Self {
            workspace,
            erased,
            anchors: by_sequence,
            agreed: 0,
            disagreed: None,
            last: (0, beginning(workspace)),
            shift: 0,
            strays: Vec::new(),
            suspects: Vec::new(),
            doubted: None,
            rows: 0,
            emptied: 0,
            findings: BTreeSet::new(),
        }
    }

    /// Reads the next row.
    pub fn read(&mut self, row: &Row) {
        self.rows += 1;
        self.content(row);
        if row.sequence <= self.last.0 {
            self.findings.insert(Finding::Doubled {
                sequence: row.sequence,
            });
            return;
        }
        let expected = self.last.0 + 1;
        let gap = row.sequence > expected;
        if gap {
            self.findings.insert(Finding::Deleted {
                first: expected,
                last: row.sequence - 1,
            });
        }
        self.links(row, gap);
        for anchor in self.anchors.remove(&row.sequence).unwrap_or_default() {
            if anchor.link != row.link {
                self.disagreed = self.disagreed.or(Some(row.sequence));
            } else if self.disagreed.is_none() {
                self.agreed = row.sequence;
            }
        }
        self.last = (row.sequence, row.link);
    }

    fn content(&mut self, row: &Row) {
        let sequence = row.sequence;
        let erased = self.erased.contains(&sequence);
        let Some(content) = &row.content else {
            self.emptied += 1;
            if !erased {
                self.findings.insert(Finding::Emptied { sequence });
            }
            return;
        };
        if erased {
            self.findings.insert(Finding::NotErased { sequence });
        }
        let found = content.digest(self.workspace);
        if found != row.content_digest {
            self.strays.push((sequence, found, row.content_digest));
        }
    }

    fn links(&mut self, row: &Row, gap: bool) {
        let follows = row.previous == self.last.1;
        let own = |sequence: u64| link(row.previous, sequence, row.content_digest) == row.link;
        if own(row.sequence) {
            self.suspects
                .extend(self.doubted.take().map(|(before, _)| before));
            // After a gap, the link before is one that is gone.
            if !follows && !gap {
                self.findings.insert(Finding::Forged {
                    sequence: self.last.0.max(1),
                });
            }
            return;
        }
        let suspect = Suspect {
            sequence: row.sequence,
            previous: row.previous,
            content_digest: row.content_digest,
            link: row.link,
        };
        if let Some((before, missing)) = self.doubted.take() {
            if own(row.sequence + self.shift + missing) {
                // Two in a row stand too low by as much: what follows was numbered anew.
                self.renumbered(before.sequence, missing);
                return;
            }
            self.suspects.push(before);
        }
        if self.shift > 0 && own(row.sequence + self.shift) {
            return;
        }
        match (1..=MOST_MISSING).find(|missing| !follows && own(row.sequence + self.shift + missing)) {
            Some(missing) => self.doubted = Some((suspect, missing)),
            None => self.suspects.push(suspect),
        }
    }

    fn renumbered(&mut self, first: u64, missing: u64) {
        self.findings.insert(Finding::Renumbered { first, missing });
        self.shift += missing;
    }

    /// Says what was found.
    #[must_use]
    pub fn finish(mut self) -> Report {
        if let Some((last, missing)) = self.doubted.take() {
            // No row follows that could stand in its place.
            self.renumbered(last.sequence, missing);
        }
        self.name_strays();
        self.name_suspects();
        if let Some((last, _)) = self
            .anchors
            .last_key_value()
            .filter(|(last, _)| **last > self.last.0)
        {
            self.findings.insert(Finding::Cut {
                first: self.last.0 + 1,
                last: *last,
            });
        }
        if let Some(until) = self.disagreed {
            self.findings.insert(Finding::Rewritten {
                after: self.agreed,
                until,
            });
        }
        Report {
            rows: self.rows,
            erased: self.emptied,
            head: self.last,
            findings: self.findings.into_iter().collect(),
        }
    }

    /// Content that has another row's digest was moved there; any other was edited.
    fn name_strays(&mut self) {
        for (sequence, found, _) in &self.strays {
            let moved = self
                .strays
                .iter()
                .find(|(other, _, expected)| other != sequence && expected == found);
            self.findings.insert(match moved {
                Some((other, _, _)) => swapped(*sequence, *other),
                None => Finding::Edited { sequence: *sequence },
            });
        }
    }

    /// A row whose link is right at another suspect's number stands in its place; any other was forged.
    fn name_suspects(&mut self) {
        let compared = self.suspects.len() <= MOST_COMPARED;
        let mut swapped_places = BTreeSet::new();
        if compared {
            for a in &self.suspects {
                for b in &self.suspects {
                    // Whole rows were exchanged, or only what they bind.
                    let whole = link(a.previous, b.sequence, a.content_digest) == a.link;
                    let bound = link(b.previous, b.sequence, a.content_digest) == b.link;
                    if a.sequence != b.sequence && (whole || bound) {
                        self.findings.insert(swapped(a.sequence, b.sequence));
                        swapped_places.extend([a.sequence, b.sequence]);
                    }
                }
            }
        }
        for suspect in &self.suspects {
            if !swapped_places.contains(&suspect.sequence) {
                self.findings.insert(Finding::Forged {
                    sequence: suspect.sequence,
                });
            }
        }
        // Whole rows that were exchanged break the chain beside them too; that is the same deed.
        let beside: Vec<_> = swapped_places
            .iter()
            .flat_map(|place| [place.saturating_sub(1), *place])
            .map(|sequence| Finding::Forged { sequence })
            .collect();
        for finding in beside {
            self.findings.remove(&finding);
        }
    }
}

const fn swapped(a: u64, b: u64) -> Finding {
    if a < b {
        Finding::Swapped { first: a, second: b }
    } else {
        Finding::Swapped { first: b, second: a }
    }
}
