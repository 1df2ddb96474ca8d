//! What a scenario costs, in words.

use fivefold_engine::money::{Cost, CostYear, about_pounds};
use fivefold_engine::plan::{FundingCovers, Lever, financial_year};

use super::{shortened, shortened_of_two};
use crate::mode::Mode;
use crate::table::ChartTable;

/// The prices the figures are in.
fn prices(of: &Cost) -> String {
    match of.price_year {
        Some(year) => format!("{} prices", financial_year(year)),
        None => "prices of no year named".to_owned(),
    }
}

/// The years it goes over.
pub(crate) fn span(of: &Cost) -> String {
    match (of.years.first(), of.years.last()) {
        (Some(first), Some(last)) => {
            format!("{} to {}", financial_year(first.year), financial_year(last.year))
        }
        _ => String::new(),
    }
}

/// What the columns measure.
pub(crate) fn measured(of: &Cost, mode: Mode) -> String {
    let what = match mode {
        Mode::Totals => "Cost a year",
        Mode::Change | Mode::Auto => "Cost a year above business as usual",
    };
    format!("{what}, £ million, {}", prices(of))
}

/// A figure of the axis, in millions.
pub(crate) fn tick(million: f64) -> String {
    super::people(million)
}

/// What the chart is of.
pub(crate) fn title(of: &Cost, mode: Mode) -> String {
    let what = match mode {
        Mode::Totals => "What it costs",
        Mode::Change | Mode::Auto => "What it costs above business as usual",
    };
    let [scenario, scope] = [&of.scenario, &of.scope].map(|name| shortened(name));
    format!("{what}, {}. Scenario: {scenario}. {scope}.", span(of))
}

/// Whether the funding is for what the columns show.
pub(crate) fn shows_funding(of: &Cost, mode: Mode) -> bool {
    let comparable = match of.funding_covers {
        FundingCovers::Everything => mode == Mode::Totals,
        FundingCovers::Additional => mode != Mode::Totals,
        FundingCovers::Levers => false,
    };
    comparable && of.all_years.funding.is_some()
}

/// What has to be known to read it, a paragraph an entry.
pub(crate) fn caption(of: &Cost, mode: Mode) -> Vec<String> {
    let mut notes = format!("{} Constant prices, {}.", title(of, mode), prices(of));
    if shows_funding(of, mode) {
        notes.push_str(" The diamonds are the funding.");
    }
    if !of.unpriced.is_empty() {
        notes.push_str(" Not everything has a price; what has none counts as nothing.");
    }
    vec![notes]
}

/// What stands where there is nothing to draw.
pub(crate) fn nothing(of: &Cost, mode: Mode) -> &'static str {
    match (mode, of.all_years.total == 0.0) {
        (_, true) => {
            "Nothing has a price yet. Write what a WTE of each role costs, and what each row of the \
             levers costs."
        }
        (Mode::Totals, false) => "Nothing costs anything in these years.",
        (Mode::Change | Mode::Auto, false) => "It costs no more than business as usual.",
    }
}

/// What it says.
pub(crate) fn sentence(of: &Cost) -> String {
    let Some(last) = of.years.last().filter(|_| of.all_years.total != 0.0) else {
        return "Nothing in the plan has a price yet.".to_owned();
    };
    let all = &of.all_years;
    let more = match all.additional.abs() < 0.5 {
        true => "as much as business as usual".to_owned(),
        false if all.additional < 0.0 => {
            format!("{} less than business as usual", about_pounds(-all.additional))
        }
        false => format!("{} more than business as usual", about_pounds(all.additional)),
    };
    let short = of.years.iter().find(|year| year.left_over.is_some_and(|left| left < -0.5));
    let funded = match (short, all.funding) {
        (Some(year), _) => format!(
            " The funding first falls short in {}, by {}.",
            financial_year(year.year),
            about_pounds(-year.left_over.unwrap_or(0.0)),
        ),
        (None, Some(_)) => " The funding reaches in every year.".to_owned(),
        (None, None) => String::new(),
    };
    format!(
        "{} costs {} in {} and over all years {more}, in {}.{funded}",
        shortened_of_two(&of.scenario),
        about_pounds(last.total),
        financial_year(last.year),
        prices(of),
    )
}

/// What is read out of a year.
pub(crate) fn said(of: &Cost, year: &CostYear, mode: Mode) -> String {
    let mut parts = match mode {
        Mode::Totals => {
            vec![("pay bill".to_owned(), year.pay), ("usual pathways".to_owned(), year.usual)]
        }
        Mode::Change | Mode::Auto => {
            vec![("pay added".to_owned(), year.pay - year.pay_as_usual)]
        }
    };
    parts.extend(Lever::ALL.map(|lever| (lever.name().to_owned(), year.of(lever))));
    let told: Vec<String> = parts
        .into_iter()
        .filter(|(_, pounds)| pounds.abs() >= 0.5)
        .map(|(name, pounds)| format!("{name} {}", about_pounds(pounds)))
        .collect();
    let sum = if mode == Mode::Totals { year.total } else { year.additional };
    let mut said = format!("{}: {}", financial_year(year.year), about_pounds(sum));
    if !told.is_empty() {
        said.push_str(&format!(", of it {}", told.join(", ")));
    }
    if let Some(funding) = year.funding.filter(|_| shows_funding(of, mode)) {
        said.push_str(&format!("; funding {}", about_pounds(funding)));
    }
    said.push('.');
    said
}

/// The chart for those who don't see it.
pub(crate) fn alt(of: &Cost, mode: Mode) -> String {
    let years: Vec<String> = of.years.iter().map(|year| said(of, year, mode)).collect();
    format!("A column a year. {} {}", sentence(of), years.join(" ")).trim_end().to_owned()
}

/// Every year, a row each.
pub(crate) fn table(of: &Cost) -> ChartTable {
    let mut columns = vec!["Year", "Pay bill", "Usual pathways"];
    columns.extend(Lever::ALL.map(Lever::name));
    columns.extend(["Total", "Above business as usual"]);
    let funded = of.all_years.funding.is_some();
    if funded {
        columns.extend(["Funding", "Left over"]);
    }
    let row = |(name, year): (String, &CostYear)| {
        let mut figures = vec![year.pay, year.usual];
        figures.extend(Lever::ALL.map(|lever| year.of(lever)));
        figures.extend([year.total, year.additional]);
        if funded {
            figures.extend([year.funding.unwrap_or(0.0), year.left_over.unwrap_or(0.0)]);
        }
        std::iter::once(name).chain(figures.into_iter().map(about_pounds)).collect()
    };
    let years = of.years.iter().map(|year| (financial_year(year.year), year));
    ChartTable {
        caption: format!("{} In pounds, {}.", title(of, Mode::Totals), prices(of)),
        columns: columns.into_iter().map(str::to_owned).collect(),
        rows: years.chain([("All years".to_owned(), &of.all_years)]).map(row).collect(),
    }
}
