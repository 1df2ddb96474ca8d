//! How far what the programme says of its figures and what the engine projects of them are apart.

use fivefold_engine::plan::LeverRow;
use fivefold_engine::results::{NoticeKind, ScenarioResult};

use crate::answer::MixDifference;
use crate::money::Ledger;
use crate::replay::{Replayed, Usage};
use crate::setup::Setup;
use crate::words::{figure, pounds};

/// What the programme takes the figures to cost over all years.
pub fn programme_cost(setup: &Setup, usage: &Usage, said: &Replayed) -> f64 {
    let own = usage.iter().enumerate().flat_map(|(nth, people)| {
        people.iter().enumerate().map(move |(t, people)| (nth, t, *people))
    });
    let own: f64 = own
        .filter(|(_, _, people)| *people > 0.0)
        .map(|(nth, t, people)| people * setup.cost_of_one(nth, t).iter().sum::<f64>())
        .sum();
    let mut total = setup.committed.total() + own;
    for (place, base) in setup.base.iter().enumerate() {
        let (t, role) = (place / setup.roles.max(1), place % setup.roles.max(1));
        let closing = |place: Option<usize>| place.and_then(|place| said.closing.get(place));
        let now = closing(Some(place)).copied().unwrap_or(base.closing);
        let before = closing(place.checked_sub(setup.roles)).copied().unwrap_or(base.opening);
        let (more_before, more) = (before - base.opening, now - base.closing);
        total += base.per_average_head * (more_before + more) / 2.0;
        let offered = setup.offered_with(role, t, usage);
        total += offered * (before + now) / 2.0;
        if base.per_leaver > 0.0 {
            let exit = base.one.exit_share * (1.0 - base.one.kept_share);
            let kept: f64 = setup.kept_with(role, t, usage);
            // x(t) = (1 - e') x(t-1) + (1 - e'/2) N + k, solved for N.
            let net = (more - kept - more_before * (1.0 - exit)) / (1.0 - exit / 2.0);
            total += base.per_leaver * base.one.exit_share * (more_before + net / 2.0);
        }
    }
    total
}

/// How far the engine's projection and the programme are apart.
pub fn difference(
    projected: &ScenarioResult,
    said: &Replayed,
    money: &Ledger,
    programme_cost: f64,
) -> MixDifference {
    let apart =
        projected.rows.iter().zip(&said.closing).map(|(row, said)| (row.closing - said).abs());
    let heads = apart.fold(0.0, f64::max);
    let pounds_apart = (money.total() - programme_cost).abs();
    let bites = |kind: NoticeKind| kind != NoticeKind::OverEstablishment;
    let notices = projected.notices.iter().filter(|notice| bites(notice.kind)).count();
    let small = heads < 1e-6 && pounds_apart <= 1e-6 * money.total().abs().max(1.0);
    let sentence = match (small, notices) {
        (true, _) => "Projected again, the mix comes to what the programme said.".to_owned(),
        (false, 0) => format!(
            "Projected again, the mix is up to {} people and {} from what the programme said.",
            figure(heads),
            pounds(pounds_apart),
        ),
        (false, _) => format!(
            "Projected again, the mix is up to {} people and {} from what the programme said, since a \
             limit on people bites in the projection: see its notices. Trust the projection.",
            figure(heads),
            pounds(pounds_apart),
        ),
    };
    MixDifference { heads, pounds: pounds_apart, notices, sentence }
}

impl Setup<'_> {
    /// What offers to everyone in post of a role cost a head in a year, where they keep somebody.
    fn offered_with(&self, role: usize, t: usize, usage: &Usage) -> f64 {
        self.bind_of(role, t, usage)
            .filter(|(_, people)| *people > 0.0)
            .filter_map(|(nth, _)| match self.candidates().get(nth).map(|row| &row.row) {
                Some(LeverRow::Bind(row)) => row.cost_per_head,
                _ => None,
            })
            .sum()
    }

    fn kept_with(&self, role: usize, t: usize, usage: &Usage) -> f64 {
        self.bind_of(role, t, usage).map(|(_, people)| people).sum()
    }

    /// The Bind rows of a role that may be used, and whom they keep in a year.
    fn bind_of<'s>(
        &'s self,
        role: usize,
        t: usize,
        usage: &'s Usage,
    ) -> impl Iterator<Item = (usize, f64)> + 's {
        let id = self.plan.roles.get(role).map(|role| role.id.as_str());
        self.candidates().iter().zip(usage).enumerate().filter_map(move |(nth, (row, people))| {
            match &row.row {
                LeverRow::Bind(row) if Some(row.role.as_str()) == id => {
                    Some((nth, people.get(t).copied().unwrap_or(0.0)))
                }
                _ => None,
            }
        })
    }
}
