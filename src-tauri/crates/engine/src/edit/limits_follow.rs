//! Limits of best mixes kept in step with the rows they are about.

use crate::plan::{Lever, LeverRow, Levers, MixLimits, Plan, RowNamed, Scenario, Usual};

/// A row was replaced: what went by a name it no longer has, and no other row has, goes by its place.
pub(super) fn row_replaced(scenario: &mut Scenario, before: &LeverRow, index: usize) {
    let Some(limits) = &mut scenario.limits else { return };
    let (lever, levers) = (before.lever(), &scenario.levers);
    let names = before.called();
    for row in limits.rows_named_mut(lever) {
        let is_lost = matches!(
            row,
            RowNamed::Name(name)
                if names.contains(&name.as_str()) && !is_there(levers, lever, name)
        );
        if is_lost {
            *row = RowNamed::Place(index.saturating_add(1));
        }
    }
}

/// Lets go of limits whose row was there before an edit and isn't after it.
pub(super) fn rows_gone(before: &Plan, after: &mut Plan) {
    let usual = after.usual.clone();
    for (place, scenario) in after.scenarios.iter_mut().enumerate() {
        let Some(limits) = &mut scenario.limits else { continue };
        let named = before.scenarios.iter().find(|other| other.name == scenario.name);
        let Some(was) = named.or_else(|| before.scenarios.get(place)) else { continue };
        let levers = &scenario.levers;
        let is_gone = |lever, name: &str| {
            let is = is_there(levers, lever, name) || is_usual(&usual, lever, name);
            let was = is_there(&was.levers, lever, name) || is_usual(&before.usual, lever, name);
            was && !is
        };
        let stays = |lever, row: &RowNamed| match row {
            RowNamed::Name(name) => !is_gone(lever, name),
            RowNamed::Place(_) => true,
        };
        limits.retain_rows(stays, |lever, role| !is_gone(lever, role));
    }
}

fn is_there(levers: &Levers, lever: Lever, name: &str) -> bool {
    levers.rows().any(|(_, row)| row.lever() == lever && row.called().contains(&name))
}

fn is_usual(usual: &Usual, lever: Lever, name: &str) -> bool {
    let is_called = |own: &Option<String>| own.as_deref() == Some(name);
    let mut programmes = usual.build.iter();
    lever == Lever::Build && programmes.any(|row| is_called(&row.id) || is_called(&row.name))
}

impl MixLimits {
    /// What rows of a lever are called in the limits.
    fn rows_named_mut(&mut self, lever: Lever) -> impl Iterator<Item = &mut RowNamed> {
        let fixed = self.fixed.iter_mut().filter(move |limit| limit.lever == lever);
        let is = move |of: Lever| lever == of;
        let buy = self.buy.iter_mut().filter(move |_| is(Lever::Buy)).map(|it| &mut it.row);
        let build = self.build.iter_mut().filter(move |_| is(Lever::Build));
        let bounce = self.bounce.iter_mut().filter(move |_| is(Lever::Bounce));
        fixed
            .map(|limit| &mut limit.row)
            .chain(buy)
            .chain(build.map(|limit| &mut limit.programme))
            .chain(bounce.map(|limit| &mut limit.route))
    }

    /// Keeps the limits whose row, or whose role, stays.
    fn retain_rows(
        &mut self,
        row: impl Fn(Lever, &RowNamed) -> bool,
        role: impl Fn(Lever, &str) -> bool,
    ) {
        self.fixed.retain(|limit| row(limit.lever, &limit.row));
        self.buy.retain(|limit| row(Lever::Buy, &limit.row));
        self.build.retain(|limit| row(Lever::Build, &limit.programme));
        self.bounce.retain(|limit| row(Lever::Bounce, &limit.route));
        self.bind.retain(|limit| role(Lever::Bind, &limit.role));
        self.borrow.retain(|limit| role(Lever::Borrow, &limit.role));
    }
}
