//! The assumptions a gap can hang on.

use crate::plan::{Amount, Lever, LeverRow, Plan, Range, Role, Share, Target};
use crate::register::InputAt;
use crate::written::{given, percent};

use super::probe::Undo;
use super::setting::{scaled, set};

/// A figure in doubt, and how far.
#[derive(Debug, Clone)]
pub(super) struct Assumption {
    /// It in words: `Leaver rate, Nurses`.
    pub what: String,
    /// Where it is.
    pub at: InputAt,
    /// What the plan gives.
    pub given: Amount,
    /// How it is written, and what it can be at most.
    pub kind: Kind,
}

/// What sort of figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A fraction from 0 to 1.
    Rate,
    /// WTE of one head.
    WtePerHead,
    /// Heads a year.
    Heads,
}

impl Kind {
    /// The most it can be.
    pub fn most(self) -> f64 {
        match self {
            Self::Rate => 1.0,
            Self::WtePerHead => 1.5,
            Self::Heads => f64::INFINITY,
        }
    }

    /// A value in words.
    pub fn words(self, value: f64) -> String {
        match self {
            Self::Rate => percent(tenth_of_percent(value)),
            Self::WtePerHead | Self::Heads => given((value * 1_000.0).round() / 1_000.0),
        }
    }
}

/// To a hundredth of a per cent.
fn tenth_of_percent(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

impl Assumption {
    /// Whether the plan gives a range.
    pub fn has_range(&self) -> bool {
        matches!(self.given, Amount::Range(_))
    }

    fn low(&self) -> Amount {
        match self.given {
            Amount::Range(Range { low, .. }) => Amount::Number(low),
            ref given => scaled(given, 0.9, self.kind.most()),
        }
    }

    fn high(&self) -> Amount {
        match self.given {
            Amount::Range(Range { high, .. }) => Amount::Number(high),
            ref given => scaled(given, 1.1, self.kind.most()),
        }
    }

    /// Sets it to its low.
    pub fn set_low(&self, plan: &mut Plan) -> Undo {
        set(plan, &self.at, self.low())
    }

    /// Sets it to its high.
    pub fn set_high(&self, plan: &mut Plan) -> Undo {
        set(plan, &self.at, self.high())
    }

    /// Its low in words.
    pub fn low_words(&self) -> String {
        self.words_of(&self.low(), "\u{2212}10 %")
    }

    /// What the plan takes, in words.
    pub fn likely_words(&self) -> String {
        self.words_of(&self.given, "as planned")
    }

    /// Its high in words.
    pub fn high_words(&self) -> String {
        self.words_of(&self.high(), "+10 %")
    }

    /// A value in words; what is said instead where it differs from year to year.
    fn words_of(&self, amount: &Amount, by_year: &str) -> String {
        match amount {
            Amount::Series(values) => match values.as_slice() {
                [first, rest @ ..] if rest.iter().all(|value| value == first) => {
                    self.kind.words(*first)
                }
                _ => by_year.to_owned(),
            },
            amount => self.kind.words(amount.at(0)),
        }
    }
}

/// Every assumption that can bear on a target: those of its roles, of roles that pathways link to
/// them, of those pathways, and of their Buy rows.
pub(super) fn of(plan: &Plan, target: &Target) -> Vec<Assumption> {
    let linked = linked_roles(plan, target);
    let is_linked = |id: &str| linked.contains(&id);
    let mut all: Vec<Assumption> =
        plan.roles.iter().filter(|role| is_linked(&role.id)).flat_map(of_role).collect();
    let usual = plan.usual.build.iter().cloned().map(LeverRow::Build).enumerate();
    let usual = usual.chain(plan.usual.bounce.iter().cloned().map(LeverRow::Bounce).enumerate());
    for (index, row) in usual.filter(|(_, row)| ends(row).iter().any(|id| is_linked(id))) {
        let at =
            |field: &str| InputAt::Usual { lever: row.lever(), index, field: field.to_owned() };
        all.extend(of_row(plan, &row, "usual ", at));
    }
    for scenario in &plan.scenarios {
        let rows = scenario.levers.rows();
        for (index, row) in rows.filter(|(_, row)| ends(row).iter().any(|id| is_linked(id))) {
            let at = |field: &str| InputAt::Lever {
                scenario: scenario.name.clone(),
                lever: row.lever(),
                index,
                field: field.to_owned(),
            };
            all.extend(of_row(plan, &row, "", at));
        }
    }
    all
}

/// The roles of a target, and those that pathways join to them, however far.
fn linked_roles<'p>(plan: &'p Plan, target: &Target) -> Vec<&'p str> {
    let in_scope = plan.roles.iter().filter(|role| target.scope.holds(role));
    let mut linked: Vec<&str> = in_scope.map(|role| role.id.as_str()).collect();
    let levers = plan.scenarios.iter().map(|scenario| &scenario.levers);
    let build = levers.clone().flat_map(|levers| &levers.build).chain(&plan.usual.build);
    let bounce = levers.flat_map(|levers| &levers.bounce).chain(&plan.usual.bounce);
    let pairs: Vec<(&str, &str)> = build
        .filter_map(|row| Some((row.from.as_deref()?, row.to.as_str())))
        .chain(bounce.filter_map(|row| Some((row.from.as_str(), row.to.as_deref()?))))
        .collect();
    let mut before = 0;
    while before != linked.len() {
        before = linked.len();
        for (from, to) in &pairs {
            for (here, there) in [(from, to), (to, from)] {
                if linked.contains(here) && !linked.contains(there) {
                    linked.push(there);
                }
            }
        }
    }
    linked
}

/// The roles a row is about.
fn ends(row: &LeverRow) -> Vec<&str> {
    match row {
        LeverRow::Buy(row) => vec![&row.role],
        LeverRow::Bind(row) => vec![&row.role],
        LeverRow::Borrow(row) => vec![&row.role],
        LeverRow::Build(row) => {
            row.from.iter().map(String::as_str).chain([row.to.as_str()]).collect()
        }
        LeverRow::Bounce(row) => {
            row.to.iter().map(String::as_str).chain([row.from.as_str()]).collect()
        }
    }
}

fn of_role(role: &Role) -> Vec<Assumption> {
    let figures = [
        ("leaver_rate", "Leaver rate", &role.leaver_rate, Kind::Rate),
        ("wte_per_head", "WTE per head", &role.wte_per_head, Kind::WtePerHead),
        ("usual_joiners", "Usual joiners", &role.usual_joiners, Kind::Heads),
    ];
    let given = figures.into_iter().filter_map(|(field, words, amount, kind)| {
        Some(Assumption {
            what: format!("{words}, {}", role.name),
            at: InputAt::Role { role: role.id.clone(), field: field.to_owned() },
            given: amount.clone()?,
            kind,
        })
    });
    given.collect()
}

fn of_row(
    plan: &Plan,
    row: &LeverRow,
    usual: &str,
    at: impl Fn(&str) -> InputAt,
) -> Vec<Assumption> {
    let share = |share: Option<Share>| {
        share.map(|share| match share {
            Share::Number(value) => Amount::Number(value),
            Share::Range(range) => Amount::Range(range),
        })
    };
    let figures: Vec<(&str, &str, Option<Amount>)> = match row {
        LeverRow::Buy(row) => vec![("fill_rate", "Fill rate", row.fill_rate.clone())],
        LeverRow::Build(row) => vec![
            ("annual_drop_out", "Drop-out a year", share(row.annual_drop_out)),
            ("join_rate", "Join rate", share(row.join_rate)),
        ],
        LeverRow::Bounce(row) => vec![("completion", "Completion", share(row.completion))],
        LeverRow::Bind(_) | LeverRow::Borrow(_) => Vec::new(),
    };
    let name = match (row.lever(), usual) {
        (Lever::Buy, _) => format!("Buy, {}", row.title(plan)),
        _ => format!("{usual}{}", row.title(plan)),
    };
    let given = figures.into_iter().filter_map(|(field, words, amount)| {
        Some(Assumption {
            what: format!("{words}, {name}"),
            at: at(field),
            given: amount?,
            kind: Kind::Rate,
        })
    });
    given.collect()
}
