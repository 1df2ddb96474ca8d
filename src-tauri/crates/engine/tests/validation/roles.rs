//! Roles: rates, heads, series, names, funded posts, and what is written beside them.

use fivefold_engine::plan::{Amount, Evidence, Range};

use crate::refused;

#[test]
fn a_rate_is_a_fraction() {
    refused(&[
        (
            |plan| plan.roles[0].leaver_rate = Some(1.4.into()),
            "roles[0].leaver_rate [Nurses] The leaver rate of Nurses is 140 % (1.4); it must be \
             from 0 % to 100 % (0 to 1).",
        ),
        (
            |plan| plan.roles[0].leaver_rate = Some(Amount::Series(vec![0.1, -0.1, 0.1])),
            "roles[0].leaver_rate[1] [Nurses] The leaver rate of Nurses in 2027/28 is \u{2212}10 \
             % (-0.1); it must be from 0 % to 100 % (0 to 1).",
        ),
        (
            |plan| plan.roles[0].leaver_rate = Some(f64::NAN.into()),
            "roles[0].leaver_rate [Nurses] The leaver rate of Nurses is NaN; it must be from 0 % \
             to 100 % (0 to 1).",
        ),
        (
            |plan| plan.roles[0].wte_per_head = Some(0.0.into()),
            "roles[0].wte_per_head [Nurses] The WTE per head of Nurses is 0; it must be above 0 and \
             at most 1.5 (0.8 is four days of five).",
        ),
        (
            |plan| plan.roles[0].wte_per_head = Some(1.51.into()),
            "roles[0].wte_per_head [Nurses] The WTE per head of Nurses is 1.51; it must be above 0 \
             and at most 1.5 (0.8 is four days of five).",
        ),
    ]);
}

#[test]
fn heads_are_finite_and_not_negative() {
    refused(&[
        (
            |plan| plan.roles[1].baseline_heads = Some(-0.5),
            "roles[1].baseline_heads [Doctors] The baseline of Doctors is -0.5; it must be from 0 to \
             100 million.",
        ),
        (
            |plan| plan.roles[1].baseline_heads = Some(1e308),
            "roles[1].baseline_heads [Doctors] The baseline of Doctors is 1e308; it must be from 0 \
             to 100 million.",
        ),
        (
            |plan| plan.roles[1].baseline_heads = Some(f64::NAN),
            "roles[1].baseline_heads [Doctors] The baseline of Doctors is NaN; it must be from 0 to \
             100 million.",
        ),
        (
            |plan| plan.roles[1].usual_joiners = Some(f64::INFINITY.into()),
            "roles[1].usual_joiners [Doctors] The number of usual joiners of Doctors is inf; it must \
             be from 0 to 100 million.",
        ),
        (
            |plan| plan.transfers[0].heads = -1e9,
            "transfers[0].heads [Doctors] The transfer of Doctors is -1000000000; it must be from \
             -100 million to 100 million.",
        ),
        (
            |plan| plan.transfers[0].heads = f64::NAN,
            "transfers[0].heads [Doctors] The transfer of Doctors is NaN; it must be from -100 \
             million to 100 million.",
        ),
    ]);
}

#[test]
fn a_series_has_a_value_for_every_year() {
    refused(&[
        (
            |plan| plan.roles[0].leaver_rate = Some(Amount::Series(vec![0.1, 0.2])),
            "roles[0].leaver_rate [Nurses] The leaver rate of Nurses has 2 values for 3 projected \
             years; give one for each, or a single number for all.",
        ),
        (
            |plan| plan.roles[0].usual_joiners = Some(Amount::Series(vec![1.0; 61])),
            "roles[0].usual_joiners [Nurses] The number of usual joiners of Nurses has more than 60 \
             values for 3 projected years; give one for each, or a single number for all.",
        ),
        (
            |plan| plan.roles[0].wte_per_head = Some(Amount::Series(Vec::new())),
            "roles[0].wte_per_head [Nurses] The WTE per head of Nurses has 0 values for 3 projected \
             years; give one for each, or a single number for all.",
        ),
    ]);
}

#[test]
fn a_range_is_of_a_rate_and_rises() {
    const FALLING: Range = Range { low: 0.3, likely: 0.2, high: 0.4 };
    const HIGH: Range = Range { low: 0.1, likely: 0.2, high: 1.4 };
    refused(&[
        (
            |plan| plan.roles[0].leaver_rate = Some(Amount::Range(FALLING)),
            "roles[0].leaver_rate [Nurses] The leaver rate of Nurses runs from 0.3 by 0.2 to 0.4; \
             put low, likely and high in rising order.",
        ),
        (
            |plan| plan.roles[0].leaver_rate = Some(Amount::Range(HIGH)),
            "roles[0].leaver_rate.high [Nurses] The leaver rate of Nurses (high) is 140 % (1.4); \
             it must be from 0 % to 100 % (0 to 1).",
        ),
        (
            |plan| plan.roles[0].usual_joiners = Some(Amount::Range(FALLING)),
            "roles[0].usual_joiners [Nurses] The number of usual joiners of Nurses is a range; only \
             a rate can be one: write a number or a list with one for each year.",
        ),
    ]);
}

#[test]
fn ids_and_names_are_there_short_and_unique() {
    refused(&[
        (
            |plan| plan.roles.push(plan.roles[1].clone()),
            "roles[3].id [Doctors] Two roles have the id \"doctor\"; give one of them another id.",
        ),
        (
            |plan| plan.roles[2].name = " ".into(),
            "roles[2].name [clerk] The name of role \"clerk\" is empty; give it a name.",
        ),
        (
            |plan| plan.roles[1].band = Some("b".repeat(201)),
            "roles[1].band [Doctors] The band of Doctors has 201 characters; shorten it to 200.",
        ),
        (
            |plan| plan.roles[1].staff_group = Some("g".repeat(500)),
            "roles[1].staff_group [Doctors] The staff group of Doctors has 500 characters; shorten \
             it to 200.",
        ),
    ]);
}

#[test]
fn funded_posts_never_fall_below_zero() {
    refused(&[
        (
            |plan| plan.roles[0].establishment_changes[0].wte = -90.5,
            "roles[0].establishment_changes [Nurses] The establishment of Nurses falls to -0.5 WTE \
             in 2027/28; funded posts can't fall below zero, so make the reductions smaller.",
        ),
        (
            |plan| plan.roles[0].establishment_wte = Some(f64::NAN),
            "roles[0].establishment_wte [Nurses] The establishment of Nurses is NaN; it must be from \
             0 to 100 million.",
        ),
    ]);
}

#[test]
fn what_is_written_beside_figures_has_its_limits() {
    refused(&[
        (
            |plan| {
                let source = Some("s".repeat(20_001));
                plan.evidence = Some(Evidence { source, ..Evidence::default() });
            },
            "evidence.source [no role] Evidence has 20001 characters; shorten it to 20000.",
        ),
        (
            |plan| {
                let review_by = Some("31/03/2027".to_owned());
                let evidence = Evidence { review_by, ..Evidence::default() };
                plan.roles[0].field_evidence.insert("leaver_rate".into(), evidence);
            },
            "roles[0].field_evidence.leaver_rate.review_by [no role] A review date is \
             \"31/03/2027\"; write it as year, month and day: 2027-03-31.",
        ),
        (
            |plan| plan.actions[0].role = Some("nobody".into()),
            "actions[0].role [no role] An action names the role \"nobody\", which the plan hasn't \
             got; use the id of one of its roles.",
        ),
        (
            |plan| plan.notes[0].heading.clear(),
            "notes[0].heading [no role] A note's heading is empty; give it a name.",
        ),
    ]);
}
