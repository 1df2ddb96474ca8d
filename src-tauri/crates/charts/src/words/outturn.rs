//! What turned out, in words.

use fivefold_engine::outturn::ScopeError;
use fivefold_engine::plan::financial_year;
use fivefold_engine::summary::Summary;

use super::{Rounding, with_unit};

/// The years of which the outturn of every role in the scope is known: only these are drawn.
pub(crate) fn outturn_known(summary: &Summary) -> impl Iterator<Item = &ScopeError> {
    summary.outturn.iter().filter(|of| of.roles == of.of_roles)
}

/// One year: `Turned out in 2018/19: 195,200. In 2018/19 the plan was 120 (2.1 %) above what turned
/// out.`
pub(crate) fn outturn(summary: &Summary, of: &ScopeError) -> String {
    let actual = with_unit(summary, &Rounding::of(summary).people(of.over.actual));
    format!("Turned out in {}: {actual}. {}", financial_year(of.year), of.sentence)
}

/// Every year that is drawn, and those known only in part, which aren't.
pub(super) fn outturn_told(summary: &Summary) -> Option<String> {
    let drawn = outturn_known(summary).map(|of| outturn(summary, of));
    let partly = summary.outturn.iter().filter(|of| of.roles < of.of_roles).map(|of| {
        format!(
            "What turned out in {} is known of {} of {} roles only, and not drawn.",
            financial_year(of.year),
            of.roles,
            of.of_roles
        )
    });
    let told: Vec<String> = drawn.chain(partly).collect();
    (!told.is_empty()).then(|| told.join(" "))
}
