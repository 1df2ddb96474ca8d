//! What the audience's window waits for.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use fivefold_charts::ChartQuestion;
use fivefold_engine::Plan;

use super::told::StageGuess;
use super::{OnStage, Stage};

/// The longest somebody waits in one go, so that a window that is gone leaves nobody behind.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// What the audience sees, to be drawn at the size of its own window.
#[derive(Clone)]
pub struct Shown {
    /// The plan in view.
    pub plan: Arc<Plan>,
    /// The chart that was asked for.
    pub question: ChartQuestion,
    /// What moved, in a sentence.
    pub moved: Option<String>,
}

/// What the audience sees, by number: every change has the next one.
#[derive(Clone, Default)]
pub struct Seen {
    /// Its number.
    pub number: u64,
    /// The picture; none where nothing is on stage.
    pub shown: Option<Shown>,
    /// The guess that waits for its answer, or the one answered last.
    pub guess: Option<StageGuess>,
    /// The room's questions for later.
    pub parked: Vec<String>,
}

impl Stage {
    /// Lets the audience see a picture. While a guess waits for its answer, they keep what they
    /// have.
    pub fn let_see(&self, shown: Shown) {
        let mut on = self.locked();
        if on.workshop.as_ref().is_some_and(|workshop| !workshop.is_frozen()) {
            self.show(&mut on, Some(shown));
        }
    }

    /// Lets the audience see the guesses and parked questions as they are now.
    pub fn let_see_words(&self) {
        let mut on = self.locked();
        let shown = on.seen.shown.take();
        self.show(&mut on, shown);
    }

    /// What the audience sees as soon as it is another thing than they saw, or what they saw when
    /// it stays that for long. Waits without holding any lock, so it belongs on a thread of its own.
    pub fn wait_for_other_than(&self, seen: u64) -> Seen {
        let same = |on: &mut OnStage| on.seen.number == seen;
        let waited = self.changed.wait_timeout_while(self.locked(), LONGEST_WAIT, same);
        waited.unwrap_or_else(PoisonError::into_inner).0.seen.clone()
    }

    pub(super) fn show(&self, on: &mut OnStage, shown: Option<Shown>) {
        let workshop = on.workshop.as_ref();
        on.seen = Seen {
            number: on.seen.number + 1,
            shown,
            guess: workshop.and_then(|workshop| workshop.newest_guess().cloned()),
            parked: workshop.map(|workshop| workshop.parked().to_vec()).unwrap_or_default(),
        };
        self.changed.notify_all();
    }
}
