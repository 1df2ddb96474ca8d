//! Why no amount of a lever closes a gap.

use crate::plan::{LeverRow, Plan, PostsReadAs, Year, financial_year};
use crate::written::{figure, percent};

use super::probe::Seen;
use super::words::{Wording, in_years};

/// Why it can't be done, as the rest of a sentence that begins with "because", given the
/// projection before and the most that can be done.
pub(super) fn because(wording: &Wording, before: &Seen, most: f64) -> String {
    whatever_the_amount(wording)
        .or_else(|| only_moved(wording).filter(|_| most == 0.0))
        .or_else(|| nobody_comes(wording))
        .or_else(|| everyone_is_taken(wording, before))
        .unwrap_or_else(|| match most > 0.0 {
            true => "a limit elsewhere takes up what more would bring".to_owned(),
            false => format!("it brings nobody whom {} counts", wording.goal()),
        })
}

/// Reasons that lie in what the target counts and when.
fn whatever_the_amount(wording: &Wording) -> Option<String> {
    let Wording { plan, question, target, pulled, .. } = wording;
    if target.compared_with() == PostsReadAs::Establishment {
        return Some(
            "the target compares funded posts with funded posts, which no lever changes; change \
             the establishment of its roles instead"
                .to_owned(),
        );
    }
    let counts_borrowed = target.counts_borrowed == Some(true);
    if matches!(pulled.row, LeverRow::Borrow(_)) && !counts_borrowed {
        return Some(format!(
            "{} counts only those in post, and people on bank, agency or secondment never are; \
             let the target count borrowed people if it should",
            wording.goal(),
        ));
    }
    let Some(id) = pulled.role() else {
        return Some("people let go are in no role afterwards".to_owned());
    };
    let role = plan.role_name(id);
    let counted = |id: &str| plan.role(id).is_some_and(|role| target.scope.holds(role));
    if !counted(id) {
        return Some(format!("{} does not count {role}", wording.goal()));
    }
    if pulled.years.is_empty() {
        let years = pulled.duration();
        let first = plan.first_year.saturating_add(years as Year);
        return Some(format!(
            "it takes {} from start to arrival: those who start in {}, the plan's first year, \
             arrive in {}",
            counted_years(years),
            financial_year(plan.first_year),
            financial_year(first),
        ));
    }
    if pulled.years.iter().all(|year| *year > pulled.latest) {
        return Some(format!(
            "whoever sets out {} comes after {}; {} is the latest year in time",
            in_years(&pulled.years),
            financial_year(question.year),
            financial_year(pulled.latest),
        ));
    }
    if matches!(pulled.row, LeverRow::Borrow(_)) && !pulled.years.contains(&question.year) {
        return Some(format!(
            "borrowed people count only in the year they are borrowed in, and that has to be {}",
            financial_year(question.year),
        ));
    }
    None
}

/// Where the target counts both roles of a move, nobody is gained by it.
fn only_moved(wording: &Wording) -> Option<String> {
    let Wording { plan, target, pulled, .. } = wording;
    let role = plan.role_name(pulled.role()?);
    let from = plan.role(pulled.from()?).filter(|from| target.scope.holds(from))?;
    Some(format!(
        "{} counts {} as well as {role}, so a move between them adds nobody",
        wording.goal(),
        from.name,
    ))
}

/// Reasons that lie in the row's own settings.
fn nobody_comes(wording: &Wording) -> Option<String> {
    let Wording { plan, pulled, .. } = wording;
    let places = || pulled.years.iter().filter_map(|year| place_of(plan, *year));
    let said = match &pulled.row {
        LeverRow::Buy(row) => {
            let filled = |t| row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(t));
            places().all(|t| filled(t) == 0.0).then_some("none of the posts would be filled")
        }
        LeverRow::Build(row) => {
            let share = |share: Option<crate::plan::Share>, absent: f64| {
                share.map_or(absent, |share| share.value())
            };
            let all_drop_out = share(row.annual_drop_out, 0.0) == 1.0 && pulled.duration() > 0;
            let none_join = share(row.join_rate, 1.0) == 0.0;
            (all_drop_out || none_join).then_some("nobody who starts would arrive")
        }
        LeverRow::Bounce(row) => {
            let none = row.completion.is_some_and(|share| share.value() == 0.0);
            none.then_some("nobody who sets out would arrive")
        }
        LeverRow::Bind(_) | LeverRow::Borrow(_) => None,
    };
    said.map(str::to_owned)
}

/// Reasons that lie in how many people there are.
fn everyone_is_taken(wording: &Wording, before: &Seen) -> Option<String> {
    let Wording { plan, pulled, .. } = wording;
    let years = in_years(&pulled.years);
    if let Some(from) = pulled.from() {
        let from = plan.role_name(from);
        return Some(format!(
            "no more people of {from} can go {years} than would still be in post at the \
             year's end",
        ));
    }
    let LeverRow::Bind(row) = &pulled.row else { return None };
    let role = plan.roles.iter().position(|role| role.id == row.role)?;
    let at = |all: &[f64], t: usize| all.get(t * plan.roles.len() + role).copied().unwrap_or(0.0);
    let places = pulled.years.iter().filter_map(|year| place_of(plan, *year));
    let (leaving, kept) = places.fold((0.0, 0.0), |(leaving, kept), t| {
        (leaving + at(&before.leavers_before_bind, t), kept + at(&before.kept, t))
    });
    let name = plan.role_name(&row.role);
    let rate = pulled.years.last().and_then(|year| place_of(plan, *year)).and_then(|t| {
        Some(plan.roles.get(role)?.leaver_rate.as_ref().map_or(0.0, |rate| rate.at(t)))
    });
    let already = match figure(kept).as_str() {
        "0" => String::new(),
        kept => format!(", of whom {kept} are kept already"),
    };
    Some(format!(
        "only {} people of {name} are about to leave {years}, at a leaver rate of {}{already}",
        figure(leaving),
        percent(rate.unwrap_or(0.0)),
    ))
}

/// The place of a year in the horizon.
pub(super) fn place_of(plan: &Plan, year: Year) -> Option<usize> {
    usize::try_from(year.checked_sub(plan.first_year)?).ok().filter(|&t| t < plan.years as usize)
}

fn counted_years(years: u32) -> String {
    if years == 1 { "1 year".to_owned() } else { format!("{years} years") }
}
