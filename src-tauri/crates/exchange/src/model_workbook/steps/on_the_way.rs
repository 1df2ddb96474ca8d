//! Step 5: who is on the way at each year's end, a row a pathway and year of setting out.

use std::ops::Range;

use super::super::book::{BASELINE, Block, Book, Entry, Spec, UNIT, year};
use super::super::inputs::{Inputs, pathway};
use super::super::term::Term;
use super::{Steps, sheet};

/// The sheet of those on the way.
pub struct OnTheWay {
    /// Who is away at the year's end.
    pub away: Block,
    /// The rows of each pathway.
    pub rows_of: Vec<Range<usize>>,
    cohorts: Vec<Cohort>,
}

/// Those who set out on a pathway in one year.
struct Cohort {
    pathway: usize,
    set_out: SetOut,
}

enum SetOut {
    /// Before the first year: their row among those.
    Before(usize),
    /// In the projected year at this place.
    In(usize),
}

impl OnTheWay {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "5 On the way",
            "Step 5: who is on the way at each 31 March",
            "One row for each pathway and year of setting out; the years before they set out stay \
             empty. Read along a row: it starts, shrinks, and ends with the year of arrival.",
        );
        let mut cohorts = Vec::new();
        let mut rows_of = Vec::new();
        for (pathway, before) in inputs.pathways.before_rows.iter().enumerate() {
            let from = cohorts.len();
            let earlier = before.clone().map(SetOut::Before);
            let all = earlier.chain((0..book.years()).map(SetOut::In));
            cohorts.extend(all.map(|set_out| Cohort { pathway, set_out }));
            rows_of.push(from..cohorts.len());
        }
        let spec = Spec::worked(
            "On_the_way",
            "On the way at the year's end",
            "Set out x stay the first year; then the year before x stay a year between; nobody \
             from the year of arrival on.",
        );
        let spec = spec.headed(["No.", "Pathway", "Set out in", "At the baseline"]);
        let keys = cohorts.iter().map(|cohort| Entry::number((cohort.pathway + 1) as f64));
        let away = book.by_year(sheet, spec, keys.collect(), "");
        book.name_rows(away, |view, row| match cohorts.get(row) {
            Some(cohort) => view.name_of(inputs.pathways.facts, cohort.pathway),
            None => Entry::blank(),
        });
        let this = Self { away, rows_of, cohorts };
        this.fill_years(book, inputs);
        this
    }

    /// The pathway of a row whose people set out before the year at this place.
    pub fn under_way(&self, row: usize, place: usize) -> Option<usize> {
        let cohort = self.cohorts.get(row)?;
        match cohort.set_out {
            SetOut::Before(_) => Some(cohort.pathway),
            SetOut::In(of) => (of < place).then_some(cohort.pathway),
        }
    }

    /// Says in which year each row set out.
    fn fill_years(&self, book: &mut Book, inputs: &Inputs) {
        let before = inputs.pathways.before;
        book.fill(self.away, UNIT, |view, row| match self.cohorts.get(row) {
            Some(Cohort { set_out: SetOut::Before(row), .. }) => {
                view.cell(before, UNIT, *row).into()
            }
            Some(Cohort { set_out: SetOut::In(place), .. }) => {
                Entry::number(view.year_number(year(*place)).value())
            }
            None => Entry::blank(),
        });
    }

    /// Fills the baseline: those who set out before the first year left as in the first year since.
    pub fn fill_baseline(&self, book: &mut Book, inputs: &Inputs, steps: &Steps) {
        let paths = &inputs.pathways;
        book.fill(self.away, BASELINE, |view, row| {
            let Some(Cohort { pathway: path, set_out: SetOut::Before(before) }) =
                self.cohorts.get(row)
            else {
                return Entry::blank();
            };
            let since = view.year_number(BASELINE) - view.cell(self.away, UNIT, row);
            let away = view.cell(paths.facts, pathway::YEARS_AWAY, *path);
            let still = since.is_below(away);
            let first = view.cell(steps.setting_out.stay_first, year(0), *path);
            let between = view.cell(steps.setting_out.stay_between, year(0), *path);
            let people = view.cell(paths.before, BASELINE, *before);
            (people * first * between.raised_to(since)).when(still, 0.0).into()
        });
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let out = &steps.setting_out;
        book.fill(self.away, y, |view, row| {
            let Some(cohort) = self.cohorts.get(row) else {
                return Entry::blank();
            };
            let path = cohort.pathway;
            let years_away = view.cell(inputs.pathways.facts, pathway::YEARS_AWAY, path);
            match cohort.set_out {
                SetOut::In(of) if of > place => Entry::blank(),
                SetOut::In(of) if of == place => {
                    let staying =
                        view.cell(out.set_out, y, path) * view.cell(out.stay_first, y, path);
                    Term::from(0.0).when(years_away.is(0.0), staying).into()
                }
                SetOut::In(_) | SetOut::Before(_) => {
                    let since = view.year_number(y) - view.cell(self.away, UNIT, row);
                    let staying =
                        view.cell(self.away, y - 1, row) * view.cell(out.stay_between, y, path);
                    staying.when(since.is_below(years_away), 0.0).into()
                }
            }
        });
    }
}
