//! What the scenario costs: the pay bill and the levers, what each adds for it, and the funding.

use fivefold_charts::{Mode, Theme};
use fivefold_engine::money::{Cost, CostYear, GapCost, LeverCost, about_pounds, cost};
use fivefold_engine::plan::{FundingCovers, Lever, Scope, financial_year};

use super::Sources;
use super::drawn::{DrawnSection, SIZE};
use super::year_table::{YearRow, YearTable, year_columns};
use crate::figures::people;
use crate::{ReportError, Section};

/// What all roles cost; nothing where nothing has a price.
pub fn gather(of: &Sources) -> Result<Option<DrawnSection>, ReportError> {
    let plan = of.request.plan;
    let cost = cost(plan, &of.scenario.name, &Scope::All)?;
    if cost.all_years.total == 0.0 {
        return Ok(None);
    }
    // Everything where that is what is funded, so that the funding stands beside it.
    let everything = cost.funding_covers == FundingCovers::Everything;
    let mode = match everything && cost.all_years.funding.is_some() {
        true => Mode::Totals,
        false => Mode::Change,
    };
    let drawn = fivefold_charts::cost(&cost, mode, Theme::Print, SIZE)?;
    let mut tables = vec![by_year(&cost), by_lever(&cost)];
    tables.extend((!cost.targets.is_empty()).then(|| by_target(&cost)));
    let mut section = DrawnSection::new(Section::Cost, "What it costs", drawn, tables)
        .saying(Some(cost.headline.clone()))
        .saying(Some(
            "The pay bill is average heads by WTE per head by pay per WTE. A lever's own cost is \
             what it takes to recruit, train, keep, borrow or move people; the pay of the people it \
             adds is in the pay bill."
                .to_owned(),
        ));
    for unpriced in &cost.unpriced {
        section = section.saying(Some(unpriced.clone()));
    }
    Ok(Some(section))
}

fn by_year(of: &Cost) -> YearTable {
    let years = || of.years.iter().chain([&of.all_years]);
    let row = |name: &str, figure: &dyn Fn(&CostYear) -> f64| {
        YearRow::new(name, years().map(|year| about_pounds(figure(year))).collect())
    };
    let mut rows = vec![row("Pay bill", &|year| year.pay)];
    if of.all_years.usual != 0.0 {
        rows.push(row("Usual programmes and moves", &|year| year.usual));
    }
    rows.extend(Lever::ALL.map(|lever| row(lever.name(), &|year| year.of(lever))));
    rows.push(row("Total", &|year| year.total).strong());
    rows.push(row("Above business as usual", &|year| year.additional).strong());
    if of.all_years.funding.is_some() {
        rows.push(row("Funding", &|year| year.funding.unwrap_or(0.0)));
        let left_over = row("Left over", &|year| year.left_over.unwrap_or(0.0));
        rows.push(left_over.with_detail(format!("of {}", of.funding_covers.words())).strong());
    }
    let columns = year_columns(of.years.iter().map(|year| year.year));
    YearTable {
        heading: "By year".to_owned(),
        figures: match of.price_year {
            Some(year) => format!("Pounds, in {} prices throughout.", financial_year(year)),
            None => "Pounds, in prices of one year that the plan doesn't name.".to_owned(),
        },
        rows_are: "Cost".to_owned(),
        columns: columns.into_iter().chain(["All years".to_owned()]).collect(),
        rows,
    }
}

fn by_lever(of: &Cost) -> YearTable {
    let precision = crate::figures::Precision::of_scope(of.levers.iter().map(|lever| lever.heads));
    let row = |lever: &LeverCost| {
        let each = lever.per_head.map_or_else(|| "–".to_owned(), about_pounds);
        let cells = vec![
            about_pounds(lever.cost),
            about_pounds(lever.pay),
            people(lever.heads, precision),
            each,
        ];
        YearRow::new(lever.lever.name(), cells)
    };
    YearTable {
        heading: "For each person a lever adds".to_owned(),
        figures:
            "A lever's own cost of all years over the people it adds in post at the end of the \
                  last; for Borrow, the cost of one head for a year."
                .to_owned(),
        rows_are: "Lever".to_owned(),
        columns: ["Own cost", "Pay of those added", "People", "Each"].map(str::to_owned).to_vec(),
        rows: of.levers.iter().map(row).collect(),
    }
}

fn by_target(of: &Cost) -> YearTable {
    let precision =
        crate::figures::Precision::of_scope(of.targets.iter().map(|target| target.closed));
    let pounds = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), about_pounds);
    let row = |target: &GapCost| {
        let cells = vec![
            people(target.closed, precision),
            about_pounds(target.additional),
            pounds(target.per_unit),
            pounds(target.per_point),
        ];
        YearRow::new(super::shortened(&target.target, 120), cells)
            .with_detail(format!("by {}", financial_year(target.year)))
    };
    YearTable {
        heading: "For each gap closed".to_owned(),
        figures: "What the scenario costs above business as usual up to that year, over how much \
                  more of the target it meets. A point is one per cent of the target."
            .to_owned(),
        rows_are: "Target".to_owned(),
        columns: ["Closed", "Above business as usual", "Each", "A point"]
            .map(str::to_owned)
            .to_vec(),
        rows: of.targets.iter().map(row).collect(),
    }
}
