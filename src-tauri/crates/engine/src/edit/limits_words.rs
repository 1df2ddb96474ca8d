//! A change of the limits of a best mix in words.

use crate::plan::{Flow, Lever, LeverRow, Levers, MixAim, MixLimits, Plan, RowNamed, Scenario};

use super::figures::{Written, year_label};

/// What changes of a scenario's limits, from what to what: the first where several things do.
pub fn describe(before: &Plan, scenario: &str, limits: Option<&MixLimits>) -> String {
    let title = format!("Limits of {scenario}");
    let found = before.scenarios.iter().find(|other| other.name == scenario);
    let (Some(found), Some(new)) = (found, limits) else { return format!("{title}: none") };
    let none = MixLimits::default();
    let old = found.limits.as_ref().unwrap_or(&none);
    let change = Change { plan: before, scenario: found };
    let first = of_whole(old, new)
        .or_else(|| change.fixed(old, new))
        .or_else(|| change.yearly(old, new))
        .or_else(|| change.other(old, new));
    format!("{title}: {}", first.unwrap_or_else(|| "details".to_owned()))
}

struct Change<'a> {
    plan: &'a Plan,
    scenario: &'a Scenario,
}

/// What is the same for every row.
fn of_whole(old: &MixLimits, new: &MixLimits) -> Option<String> {
    let yes = |flag: Option<bool>, absent: bool| flag.unwrap_or(absent);
    if old.aim.unwrap_or_default() != new.aim.unwrap_or_default() {
        return Some(match new.aim.unwrap_or_default() {
            MixAim::Cheapest => "look for the cheapest".to_owned(),
            MixAim::SmallestShortfall => "look for the smallest shortfall".to_owned(),
        });
    }
    let flags = [
        (yes(old.count_pay, false), yes(new.count_pay, false), "pay counts", "pay doesn't count"),
        (
            yes(old.nobody_parked, true),
            yes(new.nobody_parked, true),
            "nobody sets out who arrives too late",
            "people may set out who arrive later",
        ),
        (
            yes(old.whole_people, false),
            yes(new.whole_people, false),
            "whole people",
            "parts of people",
        ),
    ];
    let flag = flags.into_iter().find(|(old, new, ..)| old != new);
    if let Some((_, now, on, off)) = flag {
        return Some(if now { on } else { off }.to_owned());
    }
    let figures = [
        ("budget over all years", Written::Pounds, old.budget_in_all, new.budget_in_all),
        ("least share of Build", Written::Percent, old.least_build_share, new.least_build_share),
        ("value beyond the horizon", Written::Pounds, old.value_beyond, new.value_beyond),
    ];
    let mut figures = figures.into_iter().filter(|(_, _, old, new)| old != new);
    let (what, written, old, new) = figures.next()?;
    Some(format!("{what}: {}", from_to(written, old, new)))
}

impl Change<'_> {
    /// A row that stays as it is, or may be used again.
    fn fixed(&self, old: &MixLimits, new: &MixLimits) -> Option<String> {
        let title =
            |lever: Lever, row: &RowNamed| format!("{} {}", lever.name(), self.row(lever, row));
        let more = new.fixed.iter().find(|limit| !old.fixed.contains(limit));
        let fewer = old.fixed.iter().find(|limit| !new.fixed.contains(limit));
        more.map(|limit| format!("{} stays as it is", title(limit.lever, &limit.row)))
            .or_else(|| Some(format!("{} may be used", title(fewer?.lever, &fewer?.row))))
    }

    /// A limit with a value a year.
    fn yearly(&self, old: &MixLimits, new: &MixLimits) -> Option<String> {
        let old = self.series(old);
        let mut changed = self.series(new).into_iter().filter(|entry| !old.contains(entry));
        let (what, written, after) = changed.next().or_else(|| {
            // Taken away altogether.
            let new = self.series(new);
            let gone = old.iter().find(|(what, ..)| new.iter().all(|(other, ..)| what != other))?;
            Some((gone.0.clone(), gone.1, vec![None; gone.2.len()]))
        })?;
        let before = old.iter().find(|(other, ..)| *other == what);
        let none = vec![None; after.len()];
        let before = before.map_or(&none, |(_, _, series)| series);
        let differ = || before.iter().zip(&after).enumerate().filter(|(_, (old, new))| old != new);
        let (place, (from, to)) = differ().next()?;
        let every_year =
            before.iter().all(|value| value == from) && after.iter().all(|value| value == to);
        let told = from_to(written, *from, *to);
        Some(match (every_year, differ().count()) {
            (true, _) => format!("{what}: {told}"),
            (false, 1) => format!("{what}, {}: {told}", year_label(self.plan, place)),
            (false, years) => format!("{what}: {years} years"),
        })
    }

    /// Every limit by year, in words, with its values.
    fn series(&self, limits: &MixLimits) -> Vec<(String, Written, Vec<Option<f64>>)> {
        let plan = self.plan;
        let of = |flow: &Flow| {
            plan.projected_years()
                .enumerate()
                .map(|(t, year)| match flow {
                    Flow::Number(value) => Some(*value),
                    Flow::Series(values) => values.get(t).copied(),
                    Flow::ByYear(values) => values.get(&year).copied(),
                })
                .collect::<Vec<_>>()
        };
        let role = |id: &str| plan.role_name(id).to_owned();
        let people = |what: String, flow: &Flow| (what, Written::Number, of(flow));
        let mut all = Vec::new();
        for limit in &limits.targets {
            let what = format!("shortfall allowed of {}", limit.target);
            all.extend(limit.short_by.as_ref().map(|flow| people(what, flow)));
        }
        for limit in &limits.buy {
            let what = format!("most hires, {}", self.row(Lever::Buy, &limit.row));
            all.push(people(what, &limit.most_hires));
        }
        for limit in &limits.build {
            let what = format!("most starts, {}", self.row(Lever::Build, &limit.programme));
            all.extend(limit.most_starts.as_ref().map(|flow| people(what, flow)));
        }
        for limit in &limits.bind {
            let what = format!("most kept, {}", role(&limit.role));
            all.extend(limit.most_kept.as_ref().map(|flow| people(what, flow)));
        }
        for limit in &limits.borrow {
            let what = format!("most borrowed, {}", role(&limit.role));
            all.extend(limit.most_heads.as_ref().map(|flow| people(what, flow)));
        }
        for limit in &limits.bounce {
            let what = format!("most moves, {}", self.row(Lever::Bounce, &limit.route));
            all.push(people(what, &limit.most_moves));
        }
        let budget = limits.budget.as_ref();
        all.extend(budget.map(|flow| ("budget".to_owned(), Written::Pounds, of(flow))));
        all
    }

    /// What is no figure by year.
    fn other(&self, old: &MixLimits, new: &MixLimits) -> Option<String> {
        let role = |id: &str| self.plan.role_name(id).to_owned();
        let names = |limits: &MixLimits| {
            limits.targets.iter().map(|limit| limit.target.clone()).collect::<Vec<_>>()
        };
        if names(old) != names(new) {
            return Some(match names(new).as_slice() {
                [] => "every target".to_owned(),
                [only] => format!("only target {only}"),
                several => format!("{} targets", several.len()),
            });
        }
        let bind = new.bind.iter().find(|limit| !old.bind.contains(limit));
        let gone = old.bind.iter().find(|limit| !new.bind.contains(limit));
        if let Some(limit) = bind.or(gone) {
            return Some(format!("rising costs of keeping people, {}", role(&limit.role)));
        }
        let borrow = new.borrow.iter().find(|limit| !old.borrow.contains(limit));
        let gone = old.borrow.iter().find(|limit| !new.borrow.contains(limit));
        if let Some(limit) = borrow.or(gone) {
            return Some(format!("most borrowed as a share, {}", role(&limit.role)));
        }
        let build = new.build.iter().find(|limit| !old.build.contains(limit));
        if let Some(limit) = build {
            let programme = self.row(Lever::Build, &limit.programme);
            return Some(format!("value beyond the horizon, {programme}"));
        }
        (old.evidence != new.evidence).then(|| "where they come from".to_owned())
    }

    /// What a limit's row is called.
    fn row(&self, lever: Lever, named: &RowNamed) -> String {
        let levers = &self.scenario.levers;
        let found = match named {
            RowNamed::Place(place) => levers.row(lever, place.saturating_sub(1)),
            RowNamed::Name(name) => return self.called(levers, lever, name),
        };
        found.map_or_else(String::new, |row| row.title(self.plan))
    }

    fn called(&self, levers: &Levers, lever: Lever, name: &str) -> String {
        let usual = self.plan.usual.build.iter().cloned().map(LeverRow::Build);
        let rows = levers.rows().map(|(_, row)| row).chain(usual);
        let mut rows = rows.filter(|row| row.lever() == lever);
        let is_it = |id: &Option<String>| id.as_deref() == Some(name);
        let found = rows.find(|row| match row {
            LeverRow::Build(row) => is_it(&row.id) || is_it(&row.name),
            LeverRow::Bounce(row) => is_it(&row.id),
            _ => false,
        });
        match found {
            Some(row) => row.title(self.plan),
            None => self.plan.role_name(name).to_owned(),
        }
    }
}

fn from_to(written: Written, from: Option<f64>, to: Option<f64>) -> String {
    let told =
        |value: Option<f64>| value.map_or_else(|| "none".to_owned(), |value| written.value(value));
    format!("{} to {}", told(from), told(to))
}
