//! Published costs that a plan can begin from: each as it was published, in the prices of its own
//! year. None is brought to another year's prices and none is made up; only rows whose licence lets
//! them be carried over are in the file at all.

use fivefold_engine::plan::{Confidence, Evidence, Year};
use serde::Serialize;
use ts_rs::TS;

use super::rows::{self, CostRow};

/// A published cost, and the figure of a plan it can stand in for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CostOffer {
    /// Made of what the row is about, so stable.
    pub id: String,
    /// What it is: `Agenda for Change basic pay, minimum`.
    pub item: String,
    /// Whom it is about.
    pub of: String,
    /// The pay band, where it is of one.
    pub band: Option<String>,
    /// Pounds, in the prices of `year`.
    pub pounds: f64,
    /// The year or years it is of, as published.
    pub year: String,
    /// The financial year of its prices, where it is of a single one.
    pub price_year: Option<Year>,
    /// The name in plan JSON of the figure it can stand in for.
    pub field: CostField,
    /// What has to be known before it is used.
    pub caution: String,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What stands behind a figure that uses it.
    pub evidence: Evidence,
}

/// A figure of a plan that a published cost can stand in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CostField {
    /// A role's pay per WTE.
    PayPerWte,
    /// The cost of a Buy row for each who joins.
    CostPerHire,
}

/// Every published cost that a figure of a plan can begin from, in the file's order. Those not traced
/// to their source are not offered.
pub fn cost_offers() -> Vec<CostOffer> {
    rows::costs().iter().filter_map(offer).collect()
}

fn offer(row: &CostRow) -> Option<CostOffer> {
    let (field, caution) = if row.item.starts_with("Agenda for Change basic pay") {
        let caution = "Basic pay without on-costs: add the employer's pension contribution and \
                       National Insurance, and any supplements.";
        (CostField::PayPerWte, caution)
    } else if row.unit == "GBP per candidate" {
        (CostField::CostPerHire, "For people returning to practice; an average over several years.")
    } else {
        return None;
    };
    if matches!(row.confidence, Confidence::Unverified | Confidence::Illustrative) {
        return None;
    }
    let band = Some(row.band.clone()).filter(|band| !band.is_empty());
    let rationale = [
        format!("{}, {}", row.item, row.staff_group_or_role),
        band.as_ref().map_or_else(String::new, |band| format!(", {band}")),
        format!(
            ", {}, {} prices, not brought to another year's. {caution}",
            row.year, row.price_basis
        ),
    ];
    Some(CostOffer {
        id: format!("{}/{}/{}/{}", row.item, row.staff_group_or_role, row.band, row.year)
            .replace(' ', "-"),
        item: row.item.clone(),
        of: row.staff_group_or_role.clone(),
        band,
        pounds: row.value,
        year: row.year.clone(),
        price_year: financial_year_of(&row.year),
        field,
        caution: caution.to_owned(),
        confidence: row.confidence,
        evidence: Evidence {
            rationale: Some(rationale.concat()),
            source: Some(row.source.clone()),
            confidence: Some(row.confidence),
            ..Evidence::default()
        },
    })
}

/// `2021/22` is the financial year that ends in 2022.
fn financial_year_of(year: &str) -> Option<Year> {
    let (first, last) = year.split_once('/')?;
    let ends = first.parse::<Year>().ok()?.checked_add(1)?;
    (last.parse::<Year>().ok()? == ends.rem_euclid(100)).then_some(ends)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;

    #[test]
    fn bands_have_their_published_pay_and_its_year() {
        let offers = cost_offers();
        let band_7: Vec<_> =
            offers.iter().filter(|offer| offer.band.as_deref() == Some("Band 7")).collect();
        assert_eq!(band_7.iter().map(|o| o.pounds).collect::<Vec<_>>(), [40_057.0, 45_839.0]);
        for offer in band_7 {
            assert_eq!((offer.year.as_str(), offer.price_year), ("2021/22", Some(2022)));
            assert_eq!(offer.confidence, Confidence::Published);
            assert!(offer.evidence.source.as_deref().unwrap().starts_with("https://www.nhsemp"));
            assert!(offer.evidence.rationale.as_deref().unwrap().contains("nominal prices"));
        }
    }

    #[test]
    fn only_what_is_traced_is_offered_and_each_has_a_place_of_its_own() {
        let offers = cost_offers();
        assert_eq!(offers.len(), 15);
        assert!(offers.iter().all(|offer| offer.confidence == Confidence::Published));
        let mut ids: Vec<&str> = offers.iter().map(|offer| offer.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), offers.len());
        let returns = offers.iter().find(|offer| offer.field == CostField::CostPerHire).unwrap();
        assert_eq!((returns.pounds, returns.price_year), (2_000.0, None));
    }

    #[test]
    fn a_span_of_years_is_no_financial_year() {
        assert_eq!(financial_year_of("2021/22"), Some(2022));
        assert_eq!(financial_year_of("1999/00"), Some(2000));
        assert_eq!(financial_year_of("2014-2020"), None);
        assert_eq!(financial_year_of("2021/23"), None);
    }
}
