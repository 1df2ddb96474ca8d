//! How headings are spelt in finance ledgers.

use super::LedgerMeaning;

/// The spellings of a meaning, folded; those of an earlier list are meant more surely.
pub fn of(meaning: LedgerMeaning) -> &'static [&'static [&'static str]] {
    match meaning {
        LedgerMeaning::CostCentre => &[
            &[
                "cost centre",
                "cost center",
                "cost centre code",
                "cost code",
                "cc",
                "cost centre no",
            ],
            &["budget code", "centre", "cost centre number"],
        ],
        LedgerMeaning::CostCentreName => &[
            &["cost centre name", "cost centre description", "cc description", "cost centre desc"],
            &["cost centre title", "budget name", "description", "name"],
        ],
        LedgerMeaning::Service => &[
            &["service", "service name", "service line", "service area"],
            &["directorate", "division", "care group", "business unit"],
        ],
        LedgerMeaning::Team => &[
            &["team", "team name", "ward", "ward or team"],
            &["department", "dept", "organisation"],
        ],
        LedgerMeaning::StaffGroup => &[&["staff group", "nhs staff group", "staff category"]],
        LedgerMeaning::Subjective => &[
            &["subjective", "subjective code", "subjective description", "account", "account code"],
            &["account description", "expense type", "pay type"],
        ],
        LedgerMeaning::Budgeted => &[
            &["budgeted wte", "budget wte", "wte budget", "wte budgeted", "budgeted fte"],
            &["establishment", "funded establishment", "establishment wte", "funded wte"],
            &["annual budget wte", "current budget wte", "wte annual budget", "wte funded"],
            &["budget", "budgeted", "funded", "est wte", "bud wte", "budget fte"],
        ],
        LedgerMeaning::Contracted => &[
            &["contracted wte", "wte contracted", "contracted fte", "contracted"],
            &[
                "substantive wte",
                "wte substantive",
                "staff in post wte",
                "wte in post",
                "in post wte",
            ],
            &["substantive", "in post", "cont wte", "wte cont"],
        ],
        LedgerMeaning::Bank => &[&["bank wte", "wte bank", "bank fte"], &["bank"]],
        LedgerMeaning::Agency => &[&["agency wte", "wte agency", "agency fte"], &["agency"]],
        LedgerMeaning::Actual => &[
            &["actual wte", "wte actual", "actual fte", "worked wte", "wte worked"],
            &["paid wte", "wte paid", "total wte", "wte total", "in month wte"],
            &["actual", "worked", "paid"],
        ],
    }
}
