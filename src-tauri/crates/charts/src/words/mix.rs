//! A skill mix in words.

use fivefold_engine::skill_mix::{MixBy, MixGroup, SkillMix};
use fivefold_engine::summary::Unit;

use super::{Rounding, shortened, shortened_of_two, unit_of};
use crate::table::ChartTable;

/// What it says, and what stands in its place, where there is no mix to show.
pub(crate) const NOTHING: &str =
    "Nobody is in post in these roles in any year, so there is no mix to show.";

/// A group's figures in a unit.
pub(crate) fn figures(of: &MixGroup, unit: Unit) -> &[f64] {
    match unit {
        Unit::Heads => &of.heads,
        Unit::Wte => &of.wte,
    }
}

/// All groups together at a place of the years.
pub(crate) fn total(of: &SkillMix, unit: Unit, place: usize) -> f64 {
    of.groups.iter().filter_map(|group| figures(group, unit).get(place)).sum()
}

/// Whether nobody is in post in any year.
pub(crate) fn is_nothing(of: &SkillMix) -> bool {
    of.groups.iter().all(|group| group.heads.iter().chain(&group.wte).all(|figure| *figure <= 0.0))
}

/// How finely people are written in a unit.
fn rounding(of: &SkillMix, unit: Unit) -> Rounding {
    let totals = (0..of.years.len()).map(|place| total(of, unit, place));
    Rounding::up_to(totals.fold(0.0, f64::max))
}

/// A share as written: `34.2 %`.
pub(crate) fn percent(share: f64) -> String {
    format!("{} %", Rounding::up_to(0.0).people(100.0 * share))
}

/// What roles are put together by.
fn by(of: &SkillMix) -> &'static str {
    match of.by {
        MixBy::Role => "role",
        MixBy::Band => "band",
        MixBy::StaffGroup => "staff group",
        MixBy::Service => "service",
    }
}

/// Groups that are put together because not all can be told apart.
pub(crate) fn others(count: usize) -> String {
    if count == 1 { "1 other".to_owned() } else { format!("{count} others") }
}

/// What the bands measure.
pub(crate) fn measured(of: &SkillMix) -> String {
    format!("Share of those in post by {}, in heads and in WTE", by(of))
}

/// What stands above a panel: `Heads: 194,000 to 213,000`.
pub(crate) fn panel(of: &SkillMix, unit: Unit) -> String {
    let rounding = rounding(of, unit);
    let at = |place: usize| rounding.people(total(of, unit, place));
    let name = match unit {
        Unit::Heads => "Heads",
        Unit::Wte => "WTE",
    };
    match of.years.len() {
        0 | 1 => format!("{name}: {}", at(0)),
        years => format!("{name}: {} to {}", at(0), at(years - 1)),
    }
}

/// What is read out of a year: each part as drawn, its share and its figure.
pub(crate) fn said(of: &SkillMix, unit: Unit, place: usize, parts: &[MixGroup]) -> String {
    let year = of.years.get(place).map_or("", String::as_str);
    let whole = total(of, unit, place);
    let named = format!("{year}, {}", unit_of(unit));
    if whole <= 0.0 {
        return format!("{named}: nobody in post.");
    }
    let rounding = rounding(of, unit);
    let parts: Vec<String> = parts
        .iter()
        .filter_map(|part| {
            let figure = figures(part, unit).get(place)?;
            let share = percent(figure / whole);
            Some(format!("{} {share} ({})", shortened(&part.name), rounding.people(*figure)))
        })
        .collect();
    format!("{named}: {} in post. {}.", rounding.people(whole), parts.join("; "))
}

/// The years it goes over.
pub(crate) fn span(of: &SkillMix) -> String {
    match (of.years.first(), of.years.last()) {
        (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
        (only, _) => only.cloned().unwrap_or_default(),
    }
}

/// What the chart is of.
pub(crate) fn title(of: &SkillMix) -> String {
    let [plan, scenario, scope] =
        [&of.plan_title, &of.scenario, &of.scope].map(|name| shortened(name));
    format!("Skill mix by {}: {plan}. Scenario: {scenario}. {scope}.", by(of))
}

/// What has to be known to read it, a paragraph an entry.
pub(crate) fn caption(of: &SkillMix) -> Vec<String> {
    let [plan, scenario, scope] =
        [&of.plan_title, &of.scenario, &of.scope].map(|name| shortened(name));
    let source = format!("{plan}. Scenario: {scenario}. {scope}, {}.", span(of));
    match is_nothing(of) {
        true => vec![source],
        false => vec![source, "Labels are shares in the last year.".to_owned()],
    }
}

/// What it says: `From 31 March 2017 to 2020/21 the share of Nurses changes most: 60 % to 50 % of
/// heads, 58 % to 49 % of WTE.`
pub(crate) fn sentence(of: &SkillMix) -> String {
    let mut with_people = (0..of.years.len()).filter(|place| total(of, Unit::Heads, *place) > 0.0);
    let first = with_people.next().and_then(|place| of.years.get(place));
    let last = with_people.next_back().and_then(|place| of.years.get(place));
    let (first, last) = match (first, last) {
        (None, _) => return NOTHING.to_owned(),
        (Some(only), None) => {
            return format!(
                "There are people in post at one time only, {only}, so no share changes."
            );
        }
        (Some(first), Some(last)) => (first, last),
    };
    let changes = match [Unit::Heads, Unit::Wte].map(|unit| most_changed(of, unit)) {
        [Some((in_heads, heads)), Some((in_wte, wte))] if in_heads == in_wte => {
            let name = shortened(in_heads);
            let shares = match heads == wte {
                true => format!("{heads} of heads and of WTE"),
                false => format!("{heads} of heads, {wte} of WTE"),
            };
            format!("the share of {name} changes most: {shares}")
        }
        [Some((in_heads, heads)), Some((in_wte, wte))] => format!(
            "the share of {} changes most in heads, {heads}, and that of {} in WTE, {wte}",
            shortened_of_two(in_heads),
            shortened_of_two(in_wte),
        ),
        [Some((name, shares)), None] => {
            let name = shortened(name);
            format!("the share of {name} changes most in heads, {shares}, and none in WTE")
        }
        [None, Some((name, shares))] => {
            let name = shortened(name);
            format!("the share of {name} changes most in WTE, {shares}, and none in heads")
        }
        [None, None] if of.groups.len() == 1 => format!("everyone in post is of one {}", by(of)),
        [None, None] => "every share stays as it is, in heads and in WTE".to_owned(),
    };
    format!("From {first} to {last} {changes}.")
}

/// The name of the group whose share changes most from the first year to the last, the first of
/// those that change alike, with both shares: `60 % to 50 %`. None where no change can be written.
fn most_changed(of: &SkillMix, unit: Unit) -> Option<(&str, String)> {
    let changes = of.groups.iter().filter_map(|group| {
        let (first, last) = ends(of, group, unit)?;
        // In tenths of a percent, as shares are written: of two groups both change alike.
        let tenths = (1_000.0 * (last - first).abs()).round();
        Some((tenths, group, [first, last].map(percent)))
    });
    let (_, group, [first, last]) =
        changes.reduce(|most, next| if next.0 > most.0 { next } else { most })?;
    (first != last).then(|| (group.name.as_str(), format!("{first} to {last}")))
}

/// A group's share in the first and in the last year in which anybody is in post.
fn ends(of: &SkillMix, group: &MixGroup, unit: Unit) -> Option<(f64, f64)> {
    let mut shares = figures(group, unit).iter().enumerate().filter_map(|(place, figure)| {
        let whole = total(of, unit, place);
        (whole > 0.0).then_some(figure / whole)
    });
    let first = shares.next()?;
    Some((first, shares.next_back().unwrap_or(first)))
}

/// A mix for those who don't see it: `parts` as drawn, each with its first and last share in heads
/// and in WTE.
pub(crate) fn alt(of: &SkillMix, parts: &[MixGroup]) -> String {
    let told: Vec<String> = parts
        .iter()
        .filter_map(|part| {
            let [heads, wte] = [Unit::Heads, Unit::Wte].map(|unit| {
                let (first, last) = ends(of, part, unit)?;
                Some(format!("{} to {} of {}", percent(first), percent(last), unit_of(unit)))
            });
            Some(format!("{} {}, {}", shortened(&part.name), heads?, wte?))
        })
        .collect();
    if told.is_empty() {
        return NOTHING.to_owned();
    }
    format!(
        "Two stacks of shares side by side, {}. {} In post: {}; {}. {}.",
        span(of),
        sentence(of),
        panel(of, Unit::Heads),
        panel(of, Unit::Wte),
        told.join("; ")
    )
}

/// Every group's share and figure, a row a year and unit.
pub(crate) fn table(of: &SkillMix) -> ChartTable {
    let row = |unit: Unit, place: usize, year: &String| {
        let whole = total(of, unit, place);
        let rounding = rounding(of, unit);
        let cell = |group: &MixGroup| {
            let figure = figures(group, unit).get(place).copied().unwrap_or(0.0);
            match whole > 0.0 {
                true => format!("{} ({})", percent(figure / whole), rounding.people(figure)),
                false => String::new(),
            }
        };
        [year.clone(), unit_of(unit).to_owned(), rounding.people(whole)]
            .into_iter()
            .chain(of.groups.iter().map(cell))
            .collect()
    };
    let of_unit =
        |unit: Unit| of.years.iter().enumerate().map(move |(place, year)| row(unit, place, year));
    ChartTable {
        caption: title(of),
        columns: ["Year", "Counted in", "In post"]
            .map(str::to_owned)
            .into_iter()
            .chain(of.groups.iter().map(|group| shortened(&group.name)))
            .collect(),
        rows: of_unit(Unit::Heads).chain(of_unit(Unit::Wte)).collect(),
    }
}
