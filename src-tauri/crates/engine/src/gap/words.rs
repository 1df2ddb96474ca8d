//! Questions and answers in words, made from the numbers.

use crate::plan::{LeverRow, Measured, Plan, PostsReadAs, Target, Year, financial_year};
use crate::written::{figure, given};

use super::answer::{GapGoal, GapQuestion, GapStep};
use super::means::{GapUnit, Pulled};
use super::probe::Compared;

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
    pub fn people(&self, value: f64) -> String {
        format!("{} {}", figure(value), self.unit())
    }

    /// What the target counts.
    pub fn unit(&self) -> &'static str {
        match self.target.compared_with() {
            PostsReadAs::Heads => "heads",
            PostsReadAs::Wte => "WTE",
            PostsReadAs::Establishment => "funded posts",
        }
    }

    pub fn year(&self) -> String {
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
pub(super) fn counts(unit: GapUnit) -> (&'static str, &'static str) {
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
pub(super) fn number(unit: GapUnit, amount: f64) -> String {
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
