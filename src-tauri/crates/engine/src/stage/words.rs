//! Sliders in words.

use crate::plan::{BindRow, Bounce, Build, Lever, LeverRow, Plan, Scope, Share, financial_year};
use crate::written::{about_percent, given, percent};

use super::StageChoice;
use super::hand::{Hand, RowAtHand, TypedIn};

/// What a figure of a lever counts, for one and for several.
pub(super) fn counts(lever: Lever) -> (&'static str, &'static str) {
    match lever {
        Lever::Buy => ("hire", "hires"),
        Lever::Build => ("start", "starts"),
        Lever::Bind => ("point", "points"),
        Lever::Borrow => ("person", "people"),
        Lever::Bounce => ("move", "moves"),
    }
}

/// A figure with what it counts: `12 hires`.
pub(super) fn figure(lever: Lever, value: f64) -> String {
    let (one, several) = counts(lever);
    let number = given(value);
    let counted = if number == "1" { one } else { several };
    format!("{number} {counted}")
}

/// A move of a slider as an act, as [`super::what_moved`] begins with: `Bind 2 points for Mental
/// health nurses`.
pub fn act(plan: &Plan, scope: &Scope, lever: Lever, value: f64) -> String {
    let to = if lever == Lever::Bounce { "into" } else { "for" };
    format!("{} {} {to} {}", lever.name(), figure(lever, value), scope.words(plan))
}

/// The years a slider is about.
pub(super) fn when(plan: &Plan, choice: &StageChoice) -> String {
    match choice.from == plan.last_year() {
        true => format!("in {}", financial_year(choice.from)),
        false => format!("each year from {} on", financial_year(choice.from)),
    }
}

/// What a slider sets.
pub(super) fn slider(hand: &Hand, choice: &StageChoice) -> String {
    let sets = match hand.lever {
        Lever::Buy => "hires",
        Lever::Build => "starts",
        Lever::Bind => "points off the leaver rate",
        Lever::Borrow => "people on average",
        Lever::Bounce => "moves in",
    };
    format!("{}: {sets} {}", hand.lever.name(), when(hand.plan, choice))
}

/// Why a slider can't be moved; none where it can.
pub(super) fn why_not(hand: &Hand, choice: &StageChoice) -> Option<String> {
    if !hand.roles.is_empty() {
        return None;
    }
    let scope = choice.scope.words(hand.plan);
    match hand.lever {
        Lever::Buy | Lever::Borrow => None,
        Lever::Build => Some(format!(
            "No training programme leads into {scope}. Add a Build programme to the scenario \
             first, so that it is known how long it takes and how many arrive."
        )),
        Lever::Bind => Some(format!(
            "Nobody leaves {scope} in these years, so no points can come off the leaver rate. Give \
             the leaver rate first."
        )),
        Lever::Bounce if hand.leaves_rows_alone => Some(format!(
            "The Bounce routes of the scenario lead from one role of {scope} to another and bring \
             nobody in. Choose one of the roles, or add a route from elsewhere."
        )),
        Lever::Bounce => Some(format!(
            "No Bounce route leads into {scope}. Add one to the scenario first, so that it is \
             known whom it takes and how many arrive."
        )),
    }
}

/// What has to be known to read a slider; none where nothing has.
pub(super) fn assumption(hand: &Hand, choice: &StageChoice) -> Option<String> {
    let rows = || hand.roles.iter().flat_map(|role| &role.rows);
    let mut said: Vec<String> = match hand.lever {
        Lever::Buy => filled(hand).into_iter().collect(),
        Lever::Build => programmes(hand, choice, &rows().collect::<Vec<_>>()),
        Lever::Bind => bound(hand),
        Lever::Borrow => vec!["Borrowed people are capacity and never in post.".to_owned()],
        Lever::Bounce => routes(hand, choice, &rows().collect::<Vec<_>>()),
    };
    if hand.roles.is_empty() {
        return None;
    }
    if rows().any(|row| row.typed_in() == TypedIn::Wte) {
        said.push("What the plan has in WTE is converted at each year's WTE per head.".to_owned());
    }
    if hand.roles.len() > 1 {
        said.push(shared_out(hand));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

fn shared_out(hand: &Hand) -> String {
    let roles = hand.roles.len();
    let nobody_has_any = hand.roles.iter().all(|role| hand.of_role(role, hand.first) == 0.0);
    match (hand.lever, nobody_has_any) {
        (Lever::Bind, true) => format!("The same points for each of {roles} roles."),
        (Lever::Bind, false) => format!(
            "The mean of {roles} roles weighted by heads; each keeps its proportion to the others."
        ),
        (_, true) => format!("Shared out over {roles} roles by their heads."),
        (_, false) => format!("Shared out over {roles} roles in proportion to what they have."),
    }
}

/// How many posts are filled, where not all are.
fn filled(hand: &Hand) -> Option<String> {
    let rates = hand.roles.iter().flat_map(|role| &role.rows).map(|row| match &row.row {
        LeverRow::Buy(row) => row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(hand.first)),
        _ => 1.0,
    });
    let (low, high) =
        rates.fold((1.0_f64, 0.0_f64), |(low, high), rate| (low.min(rate), high.max(rate)));
    match (low < 1.0, low == high) {
        (false, _) => None,
        (true, true) => Some(format!("{} of the posts are filled.", percent(low))),
        (true, false) => Some(format!(
            "From {} to {} of the posts are filled, by row.",
            percent(low),
            percent(high),
        )),
    }
}

fn programmes(hand: &Hand, choice: &StageChoice, rows: &[&RowAtHand]) -> Vec<String> {
    let copied = rows.iter().any(|row| row.index.is_none());
    let builds: Vec<&Build> = rows
        .iter()
        .filter_map(|row| if let LeverRow::Build(build) = &row.row { Some(build) } else { None })
        .collect();
    let through = match (builds.as_slice(), copied) {
        ([one], false) => format!("Through {}.", programme_name(hand.plan, one)),
        ([one], true) => format!(
            "Through a copy of {} of business as usual, since the scenario has no programme here.",
            programme_name(hand.plan, one),
        ),
        (several, false) => format!("Through {} programmes.", several.len()),
        (several, true) => format!(
            "Through copies of {} programmes of business as usual, since the scenario has none \
             here.",
            several.len(),
        ),
    };
    let mut said = vec![through];
    if let [one] = builds.as_slice() {
        said.push(takes(hand.plan, choice, one.duration_years.unwrap_or(0)));
        let arrive = arriving(one);
        said.extend(
            (arrive < 1.0)
                .then(|| format!("{} of those who start finish and join.", about_percent(arrive))),
        );
    }
    said
}

fn programme_name(plan: &Plan, programme: &Build) -> String {
    match &programme.name {
        Some(name) => format!("\u{201c}{name}\u{201d}"),
        None => format!("the programme into {}", plan.role_name(&programme.to)),
    }
}

/// The share of those who start that finishes and joins.
fn arriving(programme: &Build) -> f64 {
    let value = |share: Option<Share>, absent: f64| share.map_or(absent, |share| share.value());
    let stay = 1.0 - value(programme.annual_drop_out, 0.0);
    let years = programme.duration_years.unwrap_or(0);
    (0..years).fold(value(programme.join_rate, 1.0), |left, _| left * stay)
}

fn takes(plan: &Plan, choice: &StageChoice, duration: u32) -> String {
    if duration == 0 {
        return "They arrive in the year they set out.".to_owned();
    }
    let years = if duration == 1 { "1 year".to_owned() } else { format!("{duration} years") };
    let arrives = choice.from.saturating_add(duration as i32);
    let after = if arrives > plan.last_year() { ", after the plan's last year" } else { "" };
    format!(
        "It takes {years}: who sets out in {} arrives in {}{after}.",
        financial_year(choice.from),
        financial_year(arrives),
    )
}

fn routes(hand: &Hand, choice: &StageChoice, rows: &[&RowAtHand]) -> Vec<String> {
    let routes: Vec<&Bounce> = rows
        .iter()
        .filter_map(|row| if let LeverRow::Bounce(route) = &row.row { Some(route) } else { None })
        .collect();
    let mut from: Vec<&str> = Vec::new();
    for route in &routes {
        let name = hand.plan.role_name(&route.from);
        if !from.contains(&name) {
            from.push(name);
        }
    }
    let mut said = vec![format!("From {}.", listed(&from))];
    if let [one] = routes.as_slice() {
        said.push(takes(hand.plan, choice, one.duration_years.unwrap_or(0)));
        let complete = one.completion.map_or(1.0, |share| share.value());
        said.extend((complete < 1.0).then(|| {
            format!("{} of those who set out arrive; the others come back.", percent(complete))
        }));
    }
    said
}

/// Up to three names, and how many more.
fn listed(names: &[&str]) -> String {
    match names {
        [first, second, third, _, ..] => {
            format!("{first}, {second}, {third} and {} more roles", names.len() - 3)
        }
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        names => names.join(", "),
    }
}

fn bound(hand: &Hand) -> Vec<String> {
    let mut said = Vec::new();
    if hand.leaves_rows_alone {
        said.push("Rows that keep people by number stay as they are.".to_owned());
    }
    let is_range = |row: &RowAtHand| {
        matches!(&row.row, LeverRow::Bind(BindRow { amount: crate::plan::Amount::Range(_), .. }))
    };
    if hand.roles.iter().flat_map(|role| &role.rows).any(is_range) {
        said.push("It has a range, which a figure set here takes the place of.".to_owned());
    }
    said
}
