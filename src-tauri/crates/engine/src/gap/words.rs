//! Questions and answers in words, made from the numbers.

use crate::plan::{LeverRow, Measured, Plan, PostsReadAs, Share, Target, Year, financial_year};
use crate::written::{figure, given, percent};

use super::answer::{GapGoal, GapQuestion, GapStep};
use super::means::{GapUnit, Pulled};
use super::probe::Compared;
use super::reasons::place_of;
use super::solve::Found;

/// What sentences are made of.
pub(super) struct Wording<'q> {
    pub plan: &'q Plan,
    pub question: &'q GapQuestion,
    pub target: &'q Target,
    pub pulled: &'q Pulled,
    /// The target before anything is done.
    pub asked: Compared,
}

impl Wording<'_> {
    /// What is to be reached, within a sentence.
    pub fn goal(&self) -> String {
        match &self.question.goal {
            GapGoal::Target { name } => format!("the target \u{201c}{name}\u{201d}"),
            GapGoal::Number { scope, .. } => {
                format!("the {} of {}", self.people(self.asked.value), scope.words(self.plan))
            }
        }
    }

    /// A number in the target's unit.
    fn people(&self, value: f64) -> String {
        format!("{} {}", figure(value), self.unit())
    }

    /// What the target counts.
    fn unit(&self) -> &'static str {
        match self.target.compared_with() {
            PostsReadAs::Heads => "heads",
            PostsReadAs::Wte => "WTE",
            PostsReadAs::Establishment => "funded posts",
        }
    }

    fn year(&self) -> String {
        financial_year(self.question.year)
    }

    fn whom(&self) -> String {
        let name = |id: &str| self.plan.role_name(id).to_owned();
        match &self.pulled.row {
            LeverRow::Build(row) => match &row.name {
                Some(title) => format!("on {title}, into {}", name(&row.to)),
                None => format!("towards {}", name(&row.to)),
            },
            LeverRow::Bounce(row) => match &row.to {
                Some(to) => format!("from {} to {}", name(&row.from), name(to)),
                None => format!("of {}", name(&row.from)),
            },
            LeverRow::Borrow(row) => format!("for {}", name(&row.role)),
            LeverRow::Buy(row) => format!("of {}", name(&row.role)),
            LeverRow::Bind(row) => format!("of {}", name(&row.role)),
        }
    }

    fn when(&self) -> String {
        match self.pulled.years.as_slice() {
            [] => "in time".to_owned(),
            [year] => format!("in {}", financial_year(*year)),
            [first, .., last] => {
                format!("each year from {} to {}", financial_year(*first), financial_year(*last))
            }
        }
    }
}

/// Years as a sentence tells them: in one, or from the first to the last.
pub(super) fn in_years(years: &[Year]) -> String {
    match years {
        [] => "in no year".to_owned(),
        [year] => format!("in {}", financial_year(*year)),
        [first, .., last] => {
            format!("from {} to {}", financial_year(*first), financial_year(*last))
        }
    }
}

/// What an amount counts, for one and for several.
fn counts(unit: GapUnit) -> (&'static str, &'static str) {
    match unit {
        GapUnit::Hires => ("hire", "hires"),
        GapUnit::HiresWte => ("WTE of hires", "WTE of hires"),
        GapUnit::Starts => ("start", "starts"),
        GapUnit::Points => ("point off the leaver rate", "points off the leaver rate"),
        GapUnit::Kept => ("person kept", "people kept"),
        GapUnit::Borrowed => ("person borrowed", "people borrowed"),
        GapUnit::BorrowedWte => ("WTE borrowed", "WTE borrowed"),
        GapUnit::Moves => ("move", "moves"),
        GapUnit::LetGo => ("person let go", "people let go"),
    }
}

/// An amount in the lever's own unit, as it was found.
fn number(unit: GapUnit, amount: f64) -> String {
    match unit {
        GapUnit::Points => given(amount * 100.0),
        _ if amount.fract() == 0.0 => given(amount),
        _ => given((amount * 100.0).round() / 100.0),
    }
}

/// `70 more hires of Nurses in 2020/21`.
pub(super) fn what_it_is(wording: &Wording, amount: f64) -> String {
    let unit = wording.pulled.unit;
    let number = number(unit, amount);
    let (one, several) = counts(unit);
    let counted = if number == "1" { one } else { several };
    let in_all = match (wording.pulled.years.len(), unit) {
        (0 | 1, _) | (_, GapUnit::Points | GapUnit::Borrowed | GapUnit::BorrowedWte) => {
            String::new()
        }
        (years, _) => format!(" ({} in all)", self::number(unit, amount * years as f64)),
    };
    format!("{number} more {counted} {} {}{in_all}", wording.whom(), wording.when())
}

/// The question as a person would ask it.
pub(super) fn question(wording: &Wording) -> String {
    let (_, several) = counts(wording.pulled.unit);
    format!(
        "How many more {several} {} {} would close the gap to {} by {}?",
        wording.whom(),
        wording.when(),
        wording.goal(),
        wording.year(),
    )
}

/// Why a figure is what it is, once it is taken.
pub(super) fn reason(wording: &Wording, amount: f64) -> String {
    format!(
        "{} The gap without was {}; this is {}.",
        question(wording),
        wording.people(wording.asked.gap.abs()),
        what_it_is(wording, amount),
    )
}

/// There is no gap.
pub(super) fn already_met(wording: &Wording) -> String {
    let standing = match figure(wording.asked.gap).as_str() {
        "0" => "is met".to_owned(),
        _ => format!("is met, {} over", wording.people(wording.asked.gap)),
    };
    format!("Nothing is needed: by {} {} {standing}.", wording.year(), wording.goal())
}

/// The answer in a sentence.
pub(super) fn closed(wording: &Wording, taken: Option<&GapStep>) -> String {
    let what = taken.map(|step| step.words.clone()).unwrap_or_default();
    let verb = if what.starts_with("1 more") { "closes" } else { "close" };
    format!(
        "{what} {verb} the gap of {} to {} by {}.",
        wording.people(wording.asked.gap.abs()),
        wording.goal(),
        wording.year(),
    )
}

/// Why not, and how near one can come.
pub(super) fn not_achievable(wording: &Wording, because: &str, most: Option<&GapStep>) -> String {
    let gap = wording.people(wording.asked.gap.abs());
    let nearest = match most {
        None => format!("The gap of {gap} stays."),
        Some(step) => format!(
            "The most is {}: that leaves a gap of {}.",
            step.words,
            wording.people(step.gap.abs()),
        ),
    };
    format!("Not achievable, because {because}. {nearest}")
}

/// Why in those years.
pub(super) fn timing(wording: &Wording) -> String {
    let Wording { target, pulled, question, .. } = wording;
    let latest = financial_year(pulled.latest);
    let year = financial_year(question.year);
    let half = match target.measured_or_default() {
        Measured::YearAverage => {
            " The target counts the year's average, so people who come in that year count half."
        }
        Measured::YearEnd => "",
    };
    match (&pulled.row, pulled.duration()) {
        (LeverRow::Borrow(_), _) => format!("Borrowed people count in their own year, {year}."),
        (LeverRow::Bind(_), _) => format!("Whoever is kept by the end of {year} counts.{half}"),
        (_, 0) => format!("People come in the middle of the year, so {latest} is in time.{half}"),
        (_, years) => {
            let years = if years == 1 { "1 year".to_owned() } else { format!("{years} years") };
            format!(
                "It takes {years} from start to arrival, so {latest} is the latest year in time \
                 for {year}.{half}",
            )
        }
    }
}

/// `211,100 projected − 213,000 wanted = −1,900 heads by 2020/21.`
pub(super) fn gap_sum(wording: &Wording) -> String {
    format!(
        "{} projected \u{2212} {} wanted = {} by {}.",
        figure(wording.asked.projected),
        figure(wording.asked.value),
        wording.people(wording.asked.gap),
        wording.year(),
    )
}

/// What becomes of an amount before anybody is in post.
pub(super) fn chain(wording: &Wording) -> Option<String> {
    let Wording { plan, pulled, .. } = wording;
    let first = pulled.years.first().and_then(|year| place_of(plan, *year))?;
    let share = |share: Option<Share>, absent: f64| share.map_or(absent, |share| share.value());
    match &pulled.row {
        LeverRow::Buy(row) => {
            let filled = row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(first));
            (filled < 1.0).then(|| {
                format!(
                    "At a fill rate of {}, 100 hires bring {}.",
                    percent(filled),
                    given(filled * 100.0)
                )
            })
        }
        LeverRow::Build(row) if row.from.is_none() => {
            let stay = 1.0 - share(row.annual_drop_out, 0.0);
            let arrive = (0..pulled.duration()).fold(1.0, |product, _| product * stay)
                * share(row.join_rate, 1.0);
            (arrive < 1.0).then(|| {
                format!(
                    "Of 100 who start {} arrive: {} drop out a year, and {} of those who finish \
                     join.",
                    figure(arrive * 100.0),
                    percent(share(row.annual_drop_out, 0.0)),
                    percent(share(row.join_rate, 1.0)),
                )
            })
        }
        LeverRow::Build(row) => row.from.as_deref().map(|from| taken_from(plan, from)),
        LeverRow::Bounce(row) => Some(taken_from(plan, &row.from)),
        LeverRow::Bind(_) | LeverRow::Borrow(_) => None,
    }
}

fn taken_from(plan: &Plan, from: &str) -> String {
    format!(
        "Everyone who sets out leaves {} for it; those who don't complete come back, and some \
         leave on the way as they would have there.",
        plan.role_name(from),
    )
}

/// How the amount follows from the gap, or how it was found.
pub(super) fn division(wording: &Wording, found: Found) -> String {
    let (one, several) = counts(wording.pulled.unit);
    let gap = wording.asked.gap.abs();
    let amount = number(wording.pulled.unit, found.amount);
    if !found.linear {
        return format!(
            "What each brings is not the same throughout, so the amount was found by projecting \
             again, {} times: {amount} {several}.",
            found.projections,
        );
    }
    let in_units = match wording.pulled.unit {
        GapUnit::Points => found.amount * 100.0,
        _ => found.amount,
    };
    let a_year = if wording.pulled.years.len() > 1 { " a year" } else { "" };
    format!(
        "Each {one}{a_year} brings {each} {}: {} \u{f7} {each} = {amount} {several}{a_year}.",
        wording.unit(),
        figure(gap),
        each = finely(gap / in_units),
    )
}

/// Four figures, so that a division can be followed.
fn finely(value: f64) -> String {
    if value.abs() < 10.0 { given(value) } else { figure(value) }
}

/// The same sum with the answer in it.
pub(super) fn projected_again(wording: &Wording, step: &GapStep) -> String {
    format!(
        "Projected again with {}: {} \u{2212} {} = {}.",
        step.words,
        figure(step.projected),
        figure(wording.asked.value),
        wording.people(nearly(step.gap)),
    )
}

/// A gap with what is left of a search taken off.
fn nearly(gap: f64) -> f64 {
    if gap.abs() < 1e-6 { 0.0 } else { gap }
}

/// What rounding does, where it does anything.
pub(super) fn rounding(
    wording: &Wording,
    exact: Option<&GapStep>,
    whole: Option<&GapStep>,
) -> Option<String> {
    let exact = exact?;
    let unit = wording.pulled.unit;
    let Some(whole) = whole else {
        return Some(format!(
            "{} is less than can be rounded down to, so no whole number of it helps.",
            number(unit, exact.amount),
        ));
    };
    if (whole.amount - exact.amount).abs() < 1e-6 * exact.amount.max(1.0) {
        return None;
    }
    let direction = if whole.amount > exact.amount { "up" } else { "down" };
    let gap = nearly(whole.gap);
    let left = match (figure(gap).as_str(), gap < 0.0) {
        ("0", _) => "the gap is still closed".to_owned(),
        (_, true) => format!("a gap of {} is left", wording.people(-gap)),
        (_, false) => format!("{} more than wanted", wording.people(gap)),
    };
    Some(format!(
        "{} rounded {direction} to {}: {left}.",
        number(unit, exact.amount),
        number(unit, whole.amount),
    ))
}

/// A year outside the plan.
pub(super) fn no_such_year(plan: &Plan, year: Year) -> String {
    format!(
        "{} is not a year of the plan. Choose one from {} to {}.",
        financial_year(year.clamp(-9_999, 9_999)),
        financial_year(plan.first_year),
        financial_year(plan.last_year()),
    )
}

/// A target the plan hasn't got.
pub(super) fn no_such_target(plan: &Plan, name: &str) -> String {
    let names: Vec<String> =
        plan.targets.iter().map(|target| format!("\"{}\"", target.name)).collect();
    let there_are = if names.is_empty() { "none yet".to_owned() } else { names.join(", ") };
    format!("There is no target \"{name}\". The plan has: {there_are}.")
}

/// A target without a value in the year.
pub(super) fn no_value(plan: &Plan, target: &Target, year: Year) -> String {
    let years: Vec<String> = plan
        .projected_years()
        .filter(|year| target.values.contains_key(year))
        .map(financial_year)
        .collect();
    let there_are = if years.is_empty() {
        "It has none in the plan's years.".to_owned()
    } else {
        format!("It has one in {}.", years.join(", "))
    };
    format!("The target \"{}\" has no value in {}. {there_are}", target.name, financial_year(year))
}
