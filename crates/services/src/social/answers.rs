//! What people answer to "how did you hear of us?".

use domain::access::Capability;
use domain::social::{FEWEST_PEOPLE, Heard, Matrix, classify_answer, wording};
use jiff::{Timestamp, ToSpan as _};
use store::social::{SaidRow, SaidWords, answered, decide, live_form, words};

use super::estimate::number;
use crate::access::Visit;
use crate::{Services, UseError};

/// How far back answers are read, in days.
pub(super) const ANSWER_DAYS: i32 = 365;
/// How many words are listed at most.
const WORDS: u32 = 40;

/// Words that many people used, with what they are held to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsRow {
    /// The words.
    pub said: String,
    /// What they mean; none where nobody knows.
    pub heard: Option<Heard>,
    /// Whether staff decided that.
    pub decided: bool,
    /// How many people used them.
    pub people: u32,
}

/// What people answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Who said what, by how they were seen.
    pub matrix: Matrix,
    /// The words that at least as many people used as may be shown.
    pub words: Vec<WordsRow>,
    /// The code of the public form, if it is open.
    pub form: Option<String>,
    /// Whether the visitor may decide what words mean, and open and close the form.
    pub may_edit: bool,
}

/// What an answer means: what staff decided, else what the phrases say.
fn meaning(said: &str, decided: Option<Heard>) -> Option<Heard> {
    decided.or_else(|| classify_answer(said))
}

/// Groups of answers as a matrix.
pub(super) fn matrix_of(rows: &[SaidRow]) -> Matrix {
    let mut matrix = Matrix::default();
    for row in rows {
        matrix.add(meaning(&row.said, row.decided), row.seen, number(row.people));
    }
    matrix
}

impl From<SaidWords> for WordsRow {
    fn from(words: SaidWords) -> Self {
        Self {
            heard: meaning(&words.said, words.decided),
            decided: words.decided.is_some(),
            people: number(words.people),
            said: words.said,
        }
    }
}

impl Services {
    /// What people answered in the last year.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to read reports.
    pub async fn answers(&self, visit: &Visit) -> Result<Answered, UseError> {
        let scope = visit.require(Capability::ViewReports)?;
        let now = self.now();
        let since = now
            .to_zoned(visit.workspace().time_zone.zone())
            .checked_sub(ANSWER_DAYS.days())
            .map_or(Timestamp::UNIX_EPOCH, |since| since.timestamp());
        let mut tx = self.database.read(scope).await?;
        let matrix = matrix_of(&answered(&mut tx, since).await?);
        let words = words(&mut tx, since, FEWEST_PEOPLE, WORDS).await?;
        let form = live_form(&mut tx).await?;
        tx.finish().await?;
        Ok(Answered {
            matrix,
            words: words.into_iter().map(WordsRow::from).collect(),
            form,
            may_edit: visit.may(Capability::EditRules),
        })
    }

    /// Decides what words mean; an empty meaning takes the decision back.
    ///
    /// # Errors
    /// [`UseError::NotFound`] for a meaning that does not exist, or words that nobody could have used.
    pub async fn decide_words(&self, visit: &Visit, said: &str, heard: &str) -> Result<(), UseError> {
        let scope = visit.require(Capability::EditRules)?;
        let heard = match heard {
            "" => None,
            word => Some(Heard::parse(word).ok_or(UseError::NotFound)?),
        };
        if said.is_empty() || wording(said) != said {
            return Err(UseError::NotFound);
        }
        let mut tx = self.database.write(scope).await?;
        decide(&mut tx, said, heard, self.now()).await?;
        self.social_trail(&mut tx, "social.decide_words", None).await?;
        tx.commit().await?;
        Ok(())
    }
}
