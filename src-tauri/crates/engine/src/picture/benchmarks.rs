//! The plan's measures beside those of others: where it stands, and how far it is in WTE.
//!
//! Quartiles are those of the peers without the plan, by linear interpolation between ranks (as
//! spreadsheets' QUARTILE.INC). A distance is the WTE that would have to be added to the plan to
//! stand at the median or the standard, negative where it has more.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{
    Benchmark, BenchmarkMeasure, Evidence, Plan, Scope, Target, TargetUnit, Year, financial_year,
};
use crate::results::ScenarioResult;
use crate::written::{about_percent, figure};

/// A benchmark of a projected scenario.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BenchmarkResult<'a> {
    /// The benchmark's name.
    pub benchmark: &'a str,
    /// What is compared.
    pub measure: BenchmarkMeasure,
    /// Whose, in words.
    pub scope: String,
    /// The year compared.
    pub year: Year,
    /// The plan's measure in that year; none where there is nothing to divide by.
    pub value: Option<f64>,
    /// The plan's measure at the end of every year, the baseline first.
    pub by_year: Vec<BenchmarkYear>,
    /// How the peers are spread; none without peers.
    pub peers: Option<PeerSpread>,
    /// How many peers are below the plan's value.
    pub below: usize,
    /// Where it stands among the peers.
    pub position: Option<Position>,
    /// WTE to be added to stand at the median.
    pub wte_to_median: Option<f64>,
    /// The standard's value.
    pub standard: Option<f64>,
    /// WTE to be added to meet the standard.
    pub wte_to_standard: Option<f64>,
    /// How far it can be trusted: the standard's confidence where that is weaker than the peers'.
    pub confidence: Option<crate::plan::Confidence>,
    /// All of it in words.
    pub words: String,
}

/// The plan's measure in one year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BenchmarkYear {
    /// The financial year at whose end it is.
    pub year: Year,
    /// The measure; none where there is nothing to divide by.
    pub value: Option<f64>,
    /// WTE to be added to stand at the median.
    pub wte_to_median: Option<f64>,
    /// WTE to be added to meet the standard.
    pub wte_to_standard: Option<f64>,
}

/// How peers are spread.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PeerSpread {
    /// How many there are.
    pub count: usize,
    /// The least.
    pub least: f64,
    /// A quarter is below it.
    pub lower_quartile: f64,
    /// Half is below it.
    pub median: f64,
    /// Three quarters are below it.
    pub upper_quartile: f64,
    /// The most.
    pub most: f64,
}

/// Where a value stands among its peers'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Position {
    /// Below the lower quartile.
    LowestQuarter,
    /// From the lower quartile to below the median.
    LowerMiddle,
    /// From the median to the upper quartile.
    UpperMiddle,
    /// Above the upper quartile.
    HighestQuarter,
}

impl Position {
    fn words(self) -> &'static str {
        match self {
            Self::LowestQuarter => "in the lowest quarter of",
            Self::LowerMiddle => "between the lower quartile and the median of",
            Self::UpperMiddle => "between the median and the upper quartile of",
            Self::HighestQuarter => "in the highest quarter of",
        }
    }
}

/// What of the plan goes into a measure in one year.
#[derive(Debug, Clone, Copy, Default)]
struct Own {
    /// WTE in post of the scope.
    wte: f64,
    /// WTE in post of the whole, for a share.
    whole: f64,
    /// Funded posts of those of the scope that have any, and their WTE in post.
    posts: f64,
    filled: f64,
    /// Births, population, beds or contacts.
    base: f64,
}

/// Every benchmark of a projected scenario, in the plan's order.
pub fn benchmarks<'a>(plan: &'a Plan, result: &ScenarioResult) -> Vec<BenchmarkResult<'a>> {
    let of = |benchmark: &'a Benchmark| of_benchmark(plan, result, benchmark);
    plan.picture.benchmarks.iter().map(of).collect()
}

fn of_benchmark<'a>(
    plan: &'a Plan,
    result: &ScenarioResult,
    benchmark: &'a Benchmark,
) -> BenchmarkResult<'a> {
    let spread = spread(benchmark);
    let standard = benchmark.standard.as_ref().map(|standard| standard.value);
    let years = std::iter::once(plan.baseline_year()).chain(plan.projected_years());
    let by_year: Vec<BenchmarkYear> = years
        .enumerate()
        .map(|(place, year)| {
            let own = own(plan, result, benchmark, place, year);
            let value = own.value(benchmark.measure);
            let to = |aim: Option<f64>| aim.and_then(|aim| own.wte_to(benchmark.measure, aim));
            BenchmarkYear {
                year,
                value,
                wte_to_median: to(spread.map(|spread| spread.median)),
                wte_to_standard: to(standard),
            }
        })
        .collect();
    let year = benchmark.year.unwrap_or(plan.baseline_year());
    let at = by_year.iter().find(|at| at.year == year).copied();
    let value = at.and_then(|at| at.value);
    let position = value.zip(spread).map(|(value, spread)| match value {
        value if value < spread.lower_quartile => Position::LowestQuarter,
        value if value < spread.median => Position::LowerMiddle,
        value if value <= spread.upper_quartile => Position::UpperMiddle,
        _ => Position::HighestQuarter,
    });
    let below =
        value.map_or(0, |value| benchmark.peers.iter().filter(|peer| peer.value < value).count());
    let confidence = |evidence: &Option<Evidence>| evidence.as_ref().and_then(|own| own.confidence);
    let of_standard = benchmark.standard.as_ref().and_then(|own| confidence(&own.evidence));
    let mut found = BenchmarkResult {
        benchmark: &benchmark.name,
        measure: benchmark.measure,
        scope: benchmark.scope_or_all().words(plan),
        year,
        value,
        by_year,
        peers: spread,
        below,
        position,
        wte_to_median: at.and_then(|at| at.wte_to_median),
        standard,
        wte_to_standard: at.and_then(|at| at.wte_to_standard),
        confidence: confidence(&benchmark.evidence).max(of_standard),
        words: String::new(),
    };
    found.words = words(plan, benchmark, &found);
    found
}

fn own(
    plan: &Plan,
    result: &ScenarioResult,
    benchmark: &Benchmark,
    place: usize,
    year: Year,
) -> Own {
    let wte = |scope: &Scope| -> f64 {
        scope.role_indices(plan).into_iter().map(|role| wte_of(plan, result, place, role)).sum()
    };
    let scope = benchmark.scope_or_all();
    let mut own = Own { wte: wte(scope), ..Own::default() };
    if benchmark.measure == BenchmarkMeasure::ShareOfWte {
        own.whole = wte(benchmark.whole_or_all());
    }
    for role in scope.role_indices(plan) {
        if let Some(posts) = posts_of(plan, result, place, role) {
            own.posts += posts;
            own.filled += wte_of(plan, result, place, role);
        }
    }
    // The baseline is reckoned on the first year's births, population, beds or contacts.
    let year = year.max(plan.first_year);
    own.base = benchmark.base.as_ref().map_or(0.0, |base| base.stepped(year, plan.first_year));
    own
}

/// A role's WTE in post at the end of the year at this place, the baseline's being 0.
fn wte_of(plan: &Plan, result: &ScenarioResult, place: usize, role: usize) -> f64 {
    match place.checked_sub(1) {
        None => plan
            .roles
            .get(role)
            .map_or(0.0, |role| role.baseline_heads.unwrap_or(0.0) * role.first_wte_per_head()),
        Some(year) => {
            let row = result.rows.get(year * plan.roles.len() + role);
            row.map_or(0.0, |row| row.in_post_wte)
        }
    }
}

fn posts_of(plan: &Plan, result: &ScenarioResult, place: usize, role: usize) -> Option<f64> {
    match place.checked_sub(1) {
        None => plan.roles.get(role)?.establishment_wte,
        Some(year) => result.rows.get(year * plan.roles.len() + role)?.establishment_wte,
    }
}

impl Own {
    fn value(&self, measure: BenchmarkMeasure) -> Option<f64> {
        let over = |above: f64, below: f64| (below > 0.0).then(|| above / below);
        match measure {
            BenchmarkMeasure::ShareOfWte => over(self.wte, self.whole),
            BenchmarkMeasure::VacancyRate => over(self.posts - self.filled, self.posts),
            BenchmarkMeasure::ContactsPerWte => over(self.base, self.wte),
            other => over(self.wte * other.per().unwrap_or(1.0), self.base),
        }
    }

    /// WTE to be added so that the measure is the one aimed at.
    fn wte_to(&self, measure: BenchmarkMeasure, aim: f64) -> Option<f64> {
        let value = self.value(measure)?;
        match measure {
            // The whole stays as large as it is: others go as these come.
            BenchmarkMeasure::ShareOfWte => Some((aim - value) * self.whole),
            // A higher vacancy rate is fewer in post.
            BenchmarkMeasure::VacancyRate => Some((value - aim) * self.posts),
            BenchmarkMeasure::ContactsPerWte => (aim > 0.0).then(|| self.base / aim - self.wte),
            other => Some((aim - value) * self.base / other.per().unwrap_or(1.0)),
        }
    }
}

fn spread(benchmark: &Benchmark) -> Option<PeerSpread> {
    let mut values: Vec<f64> = benchmark.peers.iter().map(|peer| peer.value).collect();
    values.sort_by(f64::total_cmp);
    let quantile = |share: f64| {
        let rank = share * (values.len().saturating_sub(1)) as f64;
        let (low, part) = (rank.floor(), rank - rank.floor());
        let below = values.get(low as usize).copied()?;
        let above = values.get(rank.ceil() as usize).copied()?;
        Some(below + part * (above - below))
    };
    Some(PeerSpread {
        count: values.len(),
        least: *values.first()?,
        lower_quartile: quantile(0.25)?,
        median: quantile(0.5)?,
        upper_quartile: quantile(0.75)?,
        most: *values.last()?,
    })
}

fn said(measure: BenchmarkMeasure, value: f64) -> String {
    if measure.is_share() { about_percent(value) } else { figure(value) }
}

fn words(plan: &Plan, benchmark: &Benchmark, found: &BenchmarkResult) -> String {
    let when = if found.year == plan.baseline_year() {
        "On the baseline".to_owned()
    } else {
        format!("At the end of {}", financial_year(found.year))
    };
    let measure = benchmark.measure;
    let Some(value) = found.value else {
        let lacking = match measure {
            BenchmarkMeasure::ShareOfWte => "nobody is in post".to_owned(),
            BenchmarkMeasure::VacancyRate => "no role has funded posts".to_owned(),
            BenchmarkMeasure::ContactsPerWte => "nobody is in post".to_owned(),
            other => format!("there are no {}", other.base_word().unwrap_or_default()),
        };
        return format!("{when} there is nothing to compare: {lacking}.");
    };
    let mut words = format!("{when} {} is {}", measure.words(), said(measure, value));
    if let Some((position, peers)) = found.position.zip(found.peers) {
        let count = peers.count;
        words.push_str(&format!(
            ", {} {count} {}: {} {} below it. The median is {}",
            position.words(),
            if count == 1 { "peer" } else { "peers" },
            found.below,
            if found.below == 1 { "is" } else { "are" },
            said(measure, peers.median),
        ));
        if let Some(wte) = found.wte_to_median {
            words.push_str(&format!(", {}", more_or_less(wte)));
        }
    }
    words.push('.');
    if let (Some(standard), Some(wte)) = (&benchmark.standard, found.wte_to_standard) {
        let confidence = standard.evidence.as_ref().and_then(|evidence| evidence.confidence);
        let trusted = confidence.map(|word| format!(" ({})", word.word())).unwrap_or_default();
        words.push_str(&format!(
            " {}{trusted} asks for {}, {}.",
            standard.name,
            said(measure, standard.value),
            more_or_less(wte),
        ));
    }
    words
}

fn more_or_less(wte: f64) -> String {
    let written = figure(wte.abs());
    match written.as_str() {
        "0" => "which is where it stands".to_owned(),
        written if wte > 0.0 => format!("{written} WTE more"),
        written => format!("{written} WTE fewer"),
    }
}

/// The target that a benchmark's standard makes: the WTE it asks for, in every projected year; none
/// where it has no standard, or where no WTE follow from it.
pub fn standard_as_target(plan: &Plan, benchmark: &Benchmark) -> Option<Target> {
    let standard = benchmark.standard.as_ref()?;
    let base = |year: Year| benchmark.base.as_ref().map(|base| base.stepped(year, plan.first_year));
    let wte = |year: Year| match (benchmark.measure, benchmark.measure.per()) {
        (_, Some(per)) => Some(standard.value * base(year)? / per),
        (BenchmarkMeasure::ContactsPerWte, None) if standard.value > 0.0 => {
            Some(base(year)? / standard.value)
        }
        _ => None,
    };
    let values: Option<std::collections::BTreeMap<Year, f64>> =
        plan.projected_years().map(|year| Some((year, wte(year)?))).collect();
    let mut name = format!("{}: {}", benchmark.name, standard.name);
    name = name.chars().take(crate::validate::LONGEST_NAME).collect();
    Some(Target {
        name,
        scope: benchmark.scope_or_all().clone(),
        unit: Some(TargetUnit::Wte),
        values: values?,
        evidence: standard.evidence.clone().or_else(|| benchmark.evidence.clone()),
        ..Target::default()
    })
}
