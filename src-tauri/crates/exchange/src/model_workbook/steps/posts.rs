//! Step 11: funded posts and vacancy.

use super::super::book::{BASELINE, Block, Book, Entry, year};
use super::super::inputs::{Inputs, role};
use super::super::term::sum_of;
use super::{Steps, heads, sheet};

/// The sheet of funded posts.
pub struct Posts {
    /// Funded posts, WTE; empty where none is given.
    pub establishment: Block,
    /// Funded posts less in post.
    pub vacancy: Block,
}

impl Posts {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "11 Funded posts",
            "Step 11: funded posts and vacancy",
            "Empty where a role's funded posts are not known at the baseline.",
        );
        let roles = inputs.roles.facts;
        let mut block =
            |name, title, rule| book.like(sheet, heads(name, title, rule), roles, "WTE");
        Self {
            establishment: block(
                "Establishment_WTE",
                "Funded posts, WTE",
                "The year before + the dated changes of the year.",
            ),
            vacancy: block(
                "Vacancy_WTE",
                "Vacancy, WTE",
                "Funded posts - in post; negative when over.",
            ),
        }
    }

    /// Fills the baseline.
    pub fn fill_baseline(&self, book: &mut Book, inputs: &Inputs, steps: &Steps) {
        let facts = inputs.roles.facts;
        book.fill(self.establishment, BASELINE, |view, row| {
            let given = view.given(facts, role::BASELINE_POSTS, row);
            Entry::only_where(given, &view.cell(facts, role::BASELINE_POSTS, row))
        });
        self.fill_vacancy(book, steps, BASELINE);
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let changes = inputs.dated.posts;
        book.fill(self.establishment, y, |view, row| {
            let key = view.key(self.establishment, row);
            let changed = sum_of(&view.keys(changes), &key, &view.column(changes, y));
            let posts = view.cell(self.establishment, y - 1, row) + changed;
            Entry::only_where(view.given(self.establishment, y - 1, row), &posts)
        });
        self.fill_vacancy(book, steps, y);
    }

    fn fill_vacancy(&self, book: &mut Book, steps: &Steps, column: usize) {
        book.fill(self.vacancy, column, |view, row| {
            let posts = view.cell(self.establishment, column, row);
            let vacant = posts - view.cell(steps.capacity.in_post_wte, column, row);
            Entry::only_where(view.given(self.establishment, column, row), &vacant)
        });
    }
}
