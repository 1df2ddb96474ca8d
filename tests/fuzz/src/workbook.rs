//! Workbooks: a zip as it is, or its parts as a text.

use std::path::Path;
use std::sync::OnceLock;

use chrono::NaiveDate;
use fivefold_engine::edit;
use fivefold_exchange::model_workbook::{self, About, Verdict};
use fivefold_exchange::pack::{self, ReturnedPack};
use fivefold_exchange::plan_json::content_hash;

use crate::extract::{a_plan, everything_made_of};
use crate::given::Given;
use crate::parts;
use crate::said::is_fit_to_show;

/// The workbook is read or refused as a table, as a pack that came back and as a model to compare.
pub fn read(bytes: &[u8]) {
    let zipped = parts::zipped(bytes);
    let given = Given::of("workbook.xlsx", zipped.as_deref().unwrap_or(bytes));
    everything_made_of(&given.path(), bytes.len());
    merged(&given.path());
    compared(&given.path());
}

fn merged(path: &Path) {
    let pack = match ReturnedPack::read(path) {
        Ok(pack) => pack,
        Err(refusal) => return is_fit_to_show(&refusal),
    };
    let review = match pack::review(a_plan(), &pack) {
        Ok(review) => review,
        Err(refusal) => return is_fit_to_show(&refusal),
    };
    let all: Vec<String> = review.differences.into_iter().map(|one| one.id).collect();
    match pack::edit(a_plan(), &pack, &all) {
        Ok(Some(step)) => {
            if let Err(refusal) = edit::apply(a_plan(), &step) {
                is_fit_to_show(&refusal);
            }
        }
        Ok(None) => {}
        Err(refusal) => is_fit_to_show(&refusal),
    }
}

fn compared(path: &Path) {
    static HASH: OnceLock<String> = OnceLock::new();
    let hash = HASH.get_or_init(|| content_hash(a_plan()));
    match model_workbook::verify(path, a_plan(), hash, VERSION) {
        Ok(Verdict::Changed(_, differences)) => assert!(differences.all > 0),
        Ok(_) => {}
        Err(refusal) => is_fit_to_show(&refusal),
    }
}

/// The version that the seeds say they were made with.
const VERSION: &str = "0.1.0";

/// A workbook of each kind that the program writes of its plan, for seeds.
pub fn written() -> [(&'static str, Vec<u8>); 2] {
    let plan = a_plan();
    let scenario = plan.scenarios.first().map_or("", |scenario| scenario.name.as_str());
    let date = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap_or_default();
    let role = plan.roles.first().map(|role| role.id.clone()).unwrap_or_default();
    let request = pack::PackRequest {
        scenario: scenario.to_owned(),
        scope: fivefold_engine::plan::Scope::Roles(vec![role]),
        lead: "Sam".to_owned(),
        asked: String::new(),
        by: String::new(),
    };
    let sent = pack::write(plan, &request, date, None).expect("a pack");
    let hash = content_hash(plan);
    let about = About { program_version: VERSION, plan_hash: &hash, date };
    let model = model_workbook::write(plan, scenario, &about).expect("a model");
    [("pack", sent), ("model", model)]
}
