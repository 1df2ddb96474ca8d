//! The model step by step, one sheet each, written in formulas.
//!
//! Laid out first, in the order a reader follows; then filled year by year in the order of the
//! engine's year step, so that every formula's value is known when the next refers to it.

mod arrivals;
mod capacity;
mod contributions;
mod departures;
mod in_post;
mod leavers;
mod levers_by_role;
mod limits;
mod money;
mod on_the_way;
mod posts;
mod rates;
mod setting_out;
mod targets;

use super::book::{Book, Figures, Purpose, SheetId, Spec};
use super::inputs::Inputs;

pub use arrivals::Arrivals;
pub use capacity::Capacity;
pub use contributions::Contributions;
pub use departures::Departures;
pub use in_post::InPost;
pub use leavers::Leavers;
pub use levers_by_role::LeversByRole;
pub use limits::Limits;
pub use money::Money;
pub use on_the_way::OnTheWay;
pub use posts::Posts;
pub use rates::Rates;
pub use setting_out::SettingOut;
pub use targets::TargetYears;

/// Every step, where it is.
pub struct Steps {
    pub rates: Rates,
    pub levers: LeversByRole,
    pub departures: Departures,
    pub setting_out: SettingOut,
    pub on_the_way: OnTheWay,
    pub arrivals: Arrivals,
    pub leavers: Leavers,
    pub in_post: InPost,
    pub contributions: Contributions,
    pub capacity: Capacity,
    pub posts: Posts,
    pub targets: TargetYears,
    pub limits: Limits,
    pub money: Money,
}

impl Steps {
    /// Lays out the sheets of the steps.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let rates = Rates::lay_out(book, inputs);
        let levers = LeversByRole::lay_out(book, inputs);
        let departures = Departures::lay_out(book, inputs);
        let setting_out = SettingOut::lay_out(book, inputs);
        let on_the_way = OnTheWay::lay_out(book, inputs);
        let away = on_the_way.away;
        Self {
            rates,
            levers,
            departures,
            setting_out,
            on_the_way,
            arrivals: Arrivals::lay_out(book, inputs),
            leavers: Leavers::lay_out(book, inputs),
            in_post: InPost::lay_out(book, inputs),
            contributions: Contributions::lay_out(book, inputs),
            capacity: Capacity::lay_out(book, inputs),
            posts: Posts::lay_out(book, inputs),
            targets: TargetYears::lay_out(book, inputs),
            limits: Limits::lay_out(book, inputs),
            money: Money::lay_out(book, inputs, away),
        }
    }

    /// Fills them with formulas, year by year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs) {
        for place in 0..book.years() {
            self.rates.fill(book, inputs, place);
            self.levers.fill(book, inputs, place);
            self.setting_out.fill_stays(book, inputs, self, place);
            if place == 0 {
                self.fill_baseline(book, inputs);
            }
            self.in_post.open(book, place);
            self.departures.fill(book, inputs, self, place);
            self.setting_out.fill(book, inputs, self, place);
            self.on_the_way.fill(book, inputs, self, place);
            self.arrivals.fill(book, inputs, self, place);
            self.in_post.fill_arrivals(book, inputs, self, place);
            self.leavers.fill(book, inputs, self, place);
            self.in_post.close(book, self, place);
            self.contributions.fill(book, inputs, self, place);
            self.capacity.fill(book, inputs, self, place);
            self.posts.fill(book, inputs, self, place);
            self.targets.fill(book, inputs, self, place);
            self.limits.fill(book, inputs, self, place);
            self.money.fill(book, inputs, self, place);
        }
    }

    fn fill_baseline(&self, book: &mut Book, inputs: &Inputs) {
        self.in_post.fill_baseline(book, inputs);
        self.on_the_way.fill_baseline(book, inputs, self);
        self.contributions.fill_baseline(book, self);
        self.capacity.fill_baseline(book, inputs, self);
        self.posts.fill_baseline(book, inputs, self);
        self.targets.fill_baseline(book, inputs, self);
    }
}

/// Adds a sheet of a step.
fn sheet(
    book: &mut Book,
    name: &'static str,
    title: &'static str,
    remark: &'static str,
) -> SheetId {
    book.sheet(name, Purpose::Step, title, remark)
}

/// A block of heads that may be added up over roles.
fn heads(name: &'static str, title: &'static str, rule: &'static str) -> Spec {
    Spec::worked(name, title, rule).added_up()
}

/// A block of factors and shares.
fn factor(name: &'static str, title: &'static str, rule: &'static str) -> Spec {
    Spec::worked(name, title, rule).written_as(Figures::Factor)
}
