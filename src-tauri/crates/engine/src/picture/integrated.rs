//! The need one service for everyone would meet, by year: who is reached, who isn't, whom it takes
//! and where they work; and what of the figures stated elsewhere does not agree.
//!
//! ```text
//! need          = births x prevalence
//! severe        = need x severe_share           mild to moderate = need - severe
//! unmet         = need less those reached, of each severity, never below zero
//! practitioners = unmet mild to moderate / caseload
//! ```

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Area, Flow, IntegratedModel, Plan, Year, financial_year};
use crate::results::ScenarioResult;
use crate::written::{about_percent, figure};

use super::functions::WEEKS_OF_A_YEAR;

/// The integrated model worked out.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct IntegratedResult<'a> {
    /// The area it is about.
    pub area: &'a str,
    /// One entry a projected year.
    pub years: Vec<IntegratedYear>,
    /// Where practitioners work, by setting and year.
    pub settings: Vec<SettingYears<'a>>,
    /// WTE that staff the single point of access; none where there is none.
    pub access_wte: Option<f64>,
    /// Hours that training and supervising universal staff take.
    pub universal: Vec<UniversalHours<'a>>,
    /// WTE that all of that training and supervision takes.
    pub universal_wte: f64,
    /// Parts of the area, in the last year.
    pub areas: Vec<AreaNeed<'a>>,
    /// People a practitioner would see by the figures stated; none where they aren't.
    pub stated_caseload: Option<f64>,
    /// Those figures in words: how they reproduce, and what doesn't agree.
    pub agrees: Vec<String>,
    /// What doesn't agree.
    pub at_odds: Vec<String>,
    /// One sentence on what it comes to.
    pub sentence: String,
}

/// The need and what meets it in one year, people a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct IntegratedYear {
    /// The financial year.
    pub year: Year,
    /// Births.
    pub births: f64,
    /// People with a need.
    pub need: f64,
    /// Those whose need is severe or complex.
    pub severe: f64,
    /// Those whose need is mild to moderate.
    pub mild: f64,
    /// Severe, reached.
    pub reached_severe: f64,
    /// Severe, not reached.
    pub unmet_severe: f64,
    /// Mild to moderate, reached.
    pub reached_mild: f64,
    /// Mild to moderate, not reached.
    pub unmet_mild: f64,
    /// Practitioners for those not reached.
    pub practitioners: f64,
    /// Practitioners in post in the roles of the settings, WTE at the year's end.
    pub in_post_wte: f64,
}

/// A setting over the years.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SettingYears<'a> {
    /// Its name.
    pub setting: &'a str,
    /// The id of the role whose people work there, where it has one.
    pub role: Option<&'a str>,
    /// Practitioners needed there, by projected year.
    pub needed: Vec<f64>,
    /// WTE in post of its role, by projected year; none without a role.
    pub in_post_wte: Option<Vec<f64>>,
}

/// Training and supervision of one group of universal staff, hours a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct UniversalHours<'a> {
    /// Who they are.
    pub name: &'a str,
    /// Hours that those trained and supervised are away from their work.
    pub their_hours: f64,
    /// Hours of those who train.
    pub training_hours: f64,
    /// Hours of those who supervise.
    pub supervision_hours: f64,
    /// WTE that training and supervising takes.
    pub wte: f64,
}

/// A part of the area in the last year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct AreaNeed<'a> {
    /// Its name.
    pub area: &'a str,
    /// Its share of births.
    pub share: f64,
    /// Its need as a multiple of the same births elsewhere without the groups.
    pub relative_need: f64,
    /// Its share of the need.
    pub need_share: f64,
    /// People with a need.
    pub need: f64,
    /// Practitioners it takes.
    pub practitioners: f64,
    /// Practitioners by births alone.
    pub practitioners_by_births: f64,
}

/// The integrated model of a plan beside a projected scenario; none where the plan has none.
pub fn integrated<'a>(plan: &'a Plan, result: &ScenarioResult) -> Option<IntegratedResult<'a>> {
    let model = plan.picture.integrated.as_ref()?;
    let years: Vec<IntegratedYear> = plan
        .projected_years()
        .enumerate()
        .map(|(nth, year)| of_year(plan, model, result, nth, year))
        .collect();
    let available = model.time.available_hours();
    let wte = |hours_a_week: f64| if available > 0.0 { hours_a_week / available } else { 0.0 };
    let access_wte =
        model.access.as_ref().map(|access| wte(access.hours_per_week * access.on_duty));
    let universal: Vec<UniversalHours> = model
        .universal
        .iter()
        .map(|group| {
            let size = group.group_size.unwrap_or(1.0);
            let (training, supervision) =
                (group.heads * group.training_hours, group.heads * group.supervision_hours);
            let (training_hours, supervision_hours) = (training / size, supervision / size);
            UniversalHours {
                name: &group.name,
                their_hours: training + supervision,
                training_hours,
                supervision_hours,
                wte: wte((training_hours + supervision_hours) / WEEKS_OF_A_YEAR),
            }
        })
        .collect();
    let settings = model
        .settings
        .iter()
        .map(|setting| SettingYears {
            setting: &setting.name,
            role: setting.role.as_deref(),
            needed: years.iter().map(|year| year.practitioners * setting.share).collect(),
            in_post_wte: setting.role.as_deref().map(|role| {
                (0..years.len()).map(|nth| in_post_wte(plan, result, nth, role)).collect()
            }),
        })
        .collect();
    let last = years.last().copied();
    let stated = model.stated.clone().unwrap_or_default();
    let stated_caseload = stated
        .unmet
        .zip(stated.practitioners)
        .filter(|(_, practitioners)| *practitioners > 0.0)
        .map(|(unmet, practitioners)| unmet / practitioners);
    let (agrees, at_odds) = held_against(plan, model, &years, stated_caseload);
    Some(IntegratedResult {
        area: &model.area,
        settings,
        access_wte,
        universal_wte: universal.iter().map(|group| group.wte).sum(),
        universal,
        areas: last.map(|last| areas(model, &last)).unwrap_or_default(),
        stated_caseload,
        agrees,
        at_odds,
        sentence: last.map(|last| sentence(model, &last)).unwrap_or_default(),
        years,
    })
}

fn of_year(
    plan: &Plan,
    model: &IntegratedModel,
    result: &ScenarioResult,
    nth: usize,
    year: Year,
) -> IntegratedYear {
    let at = |flow: &Flow| flow.stepped(year, plan.first_year);
    let births = at(&model.births);
    let need = births * model.prevalence;
    let severe = need * model.severe_share;
    let mild = need - severe;
    let reached = |flow: &Option<Flow>| flow.as_ref().map_or(0.0, at);
    let (reached_severe, reached_mild) =
        (reached(&model.reached_severe), reached(&model.reached_mild));
    let unmet_mild = (mild - reached_mild).max(0.0);
    let practitioners = if model.caseload > 0.0 { unmet_mild / model.caseload } else { 0.0 };
    let mut roles: Vec<&str> =
        model.settings.iter().filter_map(|setting| setting.role.as_deref()).collect();
    roles.sort_unstable();
    roles.dedup();
    IntegratedYear {
        year,
        births,
        need,
        severe,
        mild,
        reached_severe,
        unmet_severe: (severe - reached_severe).max(0.0),
        reached_mild,
        unmet_mild,
        practitioners,
        in_post_wte: roles.iter().map(|role| in_post_wte(plan, result, nth, role)).sum(),
    }
}

fn in_post_wte(plan: &Plan, result: &ScenarioResult, nth: usize, role: &str) -> f64 {
    let place = plan.roles.iter().position(|own| own.id == role);
    let row = place.and_then(|place| result.rows.get(nth * plan.roles.len() + place));
    row.map_or(0.0, |row| row.in_post_wte)
}

/// Parts of the area: need by births, or by shares, times what its groups make of it.
fn areas<'a>(model: &'a IntegratedModel, year: &IntegratedYear) -> Vec<AreaNeed<'a>> {
    let of_births: f64 =
        model.areas.iter().filter(|area| area.share.is_none()).filter_map(|area| area.births).sum();
    let given: f64 = model.areas.iter().filter_map(|area| area.share).sum();
    // Areas with births divide what those with a share of their own leave.
    let left = (1.0 - given).max(0.0);
    let share = |area: &Area| match (area.share, area.births) {
        (Some(share), _) => share,
        (None, Some(own)) if of_births > 0.0 => left * own / of_births,
        _ => 0.0,
    };
    let relative = |area: &Area| -> f64 {
        let more = area.groups.iter().filter_map(|part| {
            let group = model.groups.iter().find(|group| group.name == part.group)?;
            Some(part.share * (group.relative_need - 1.0))
        });
        1.0 + more.sum::<f64>()
    };
    let weights: f64 = model.areas.iter().map(|area| share(area) * relative(area)).sum();
    let shares: f64 = model.areas.iter().map(&share).sum();
    let of_area = |area: &'a Area| {
        let (own, relative_need) = (share(area), relative(area));
        // What the areas make up of the whole stays as it is; the groups only move it among them.
        let need_share = if weights > 0.0 { own * relative_need / weights * shares } else { 0.0 };
        AreaNeed {
            area: &area.name,
            share: own,
            relative_need,
            need_share,
            need: year.need * need_share,
            practitioners: year.practitioners * need_share,
            practitioners_by_births: year.practitioners * own,
        }
    };
    model.areas.iter().map(of_area).collect()
}

/// What the figures stated elsewhere say beside the model's: how they come about, and what of
/// them can't be.
fn held_against(
    plan: &Plan,
    model: &IntegratedModel,
    years: &[IntegratedYear],
    caseload: Option<f64>,
) -> (Vec<String>, Vec<String>) {
    let (mut agrees, mut at_odds) = (Vec::new(), Vec::new());
    let stated = model.stated.clone().unwrap_or_default();
    let first = years.first();
    if let (Some(caseload), Some(unmet), Some(practitioners)) =
        (caseload, stated.unmet, stated.practitioners)
    {
        let words = format!(
            "{} people not reached / {} practitioners = {} a practitioner a year",
            figure(unmet),
            figure(practitioners),
            figure(caseload),
        );
        if (caseload - model.caseload).abs() <= 0.005 * model.caseload {
            agrees.push(format!("{words}, which is the caseload taken here."));
        } else {
            at_odds
                .push(format!("{words}; the caseload taken here is {}.", figure(model.caseload)));
        }
    }
    let Some(first) = first else { return (agrees, at_odds) };
    if let (Some(reached), Some(unmet)) = (stated.reached, stated.unmet) {
        let sum = reached + unmet;
        let words = format!(
            "{} reached + {} not reached = {} people, {} of {} births in {}",
            figure(reached),
            figure(unmet),
            figure(sum),
            if first.births > 0.0 { about_percent(sum / first.births) } else { "none".to_owned() },
            figure(first.births),
            financial_year(plan.first_year),
        );
        let (part, than) = (about_percent(model.prevalence), figure(first.need));
        if sum > first.need * 1.01 {
            at_odds.push(format!(
                "{words}: more than the {part} who have a need ({than}). Both can't be right of the \
                 same births.",
            ));
        } else if sum < first.need * 0.99 {
            at_odds.push(format!(
                "{words}: fewer than the {part} who have a need ({than}); the rest is unaccounted for.",
            ));
        } else {
            agrees.push(format!("{words}, which is the {part} who have a need."));
        }
    }
    if let Some(unmet) = stated.unmet {
        let part = about_percent(1.0 - model.severe_share);
        if unmet > first.mild * 1.01 {
            at_odds.push(format!(
                "{} people with a mild to moderate need are said not to be reached; {part} of the \
                 need are only {}.",
                figure(unmet),
                figure(first.mild),
            ));
        }
    }
    if let Some(reached) = stated.reached
        && reached > first.severe * 1.01
    {
        at_odds.push(format!(
            "{} people are said to be reached by specialist services; the severe need is {}, so \
             some of them are counted as mild to moderate here.",
            figure(reached),
            figure(first.severe),
        ));
    }
    for year in years {
        for (kind, reached, need) in [
            ("severe", year.reached_severe, year.severe),
            ("mild to moderate", year.reached_mild, year.mild),
        ] {
            if reached > need * (1.0 + 1e-9) {
                at_odds.push(format!(
                    "In {} {} people with a {kind} need are reached, more than the {} there are; \
                     check births, prevalence and the split.",
                    financial_year(year.year),
                    figure(reached),
                    figure(need),
                ));
            }
        }
    }
    (agrees, at_odds)
}

fn sentence(model: &IntegratedModel, last: &IntegratedYear) -> String {
    format!(
        "In {} {} people in {} have a need; {} of them are mild to moderate and not reached, which \
         takes {} practitioners at {} people each. {} WTE are in post.",
        financial_year(last.year),
        figure(last.need),
        model.area,
        figure(last.unmet_mild),
        figure(last.practitioners),
        figure(model.caseload),
        figure(last.in_post_wte),
    )
}
