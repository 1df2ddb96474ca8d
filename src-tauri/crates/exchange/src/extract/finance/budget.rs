//! A ledger's budgets as the funded posts of a plan's roles.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Amount, Confidence, Evidence, Role};
use serde::Serialize;
use ts_rs::TS;

use super::count::comparison_key;
use super::{LedgerCount, LedgerKey};
use crate::ExchangeError;
use crate::extract::figures::{self, counted, number};
use crate::extract::words::folded;

/// A role's funded posts as a ledger has them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerBudget {
    /// The role's id.
    pub role: String,
    /// Its name.
    pub name: String,
    /// Funded posts before, in WTE.
    pub before: Option<f64>,
    /// Funded posts as budgeted, in WTE.
    pub after: f64,
    /// Where they come from, a sentence a budget.
    pub how: String,
}

/// A budget no role is found for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct UnplacedBudget {
    /// The service or team, and the staff group where the ledger says it.
    pub label: String,
    /// Its WTE.
    pub wte: f64,
}

/// What a ledger's budgets make of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerBudgets {
    /// The roles that get a budget.
    pub roles: Vec<LedgerBudget>,
    /// Budgets that no role gets.
    pub unplaced: Vec<UnplacedBudget>,
    /// The edit, where a role gets a budget.
    #[serde(skip)]
    #[ts(skip)]
    edit: Option<Edit>,
}

impl LedgerBudgets {
    /// The one edit that makes the budgets funded posts.
    ///
    /// # Errors
    /// [`ExchangeError::NotImported`] where no role gets any.
    pub fn edit(&self) -> Result<Edit, ExchangeError> {
        self.edit.clone().ok_or_else(|| ExchangeError::NotImported {
            problem:
                "No budget of the ledger belongs to a role of the plan. Compare by service or \
                      team, and label the roles as the ledger does."
                    .to_owned(),
        })
    }
}

/// One budget: of a service or team, or of a staff group in it.
struct Budget<'a> {
    key: &'a str,
    label: &'a str,
    group: Option<&'a str>,
    wte: f64,
}

/// Gives the budgets of a ledger to the roles of the same service or team, and of the same staff
/// group where both say it in the same words. Several roles share one by their WTE in post. `source` is the ledger's file name.
pub fn budgets(count: &LedgerCount, plan: &Plan, source: &str) -> LedgerBudgets {
    let mut given: BTreeMap<usize, (f64, Vec<String>)> = BTreeMap::new();
    let mut unplaced = Vec::new();
    for budget in budgets_of(count, plan) {
        let owners = owners(&budget, count.key, plan);
        if owners.is_empty() || budget.wte < 0.0 {
            unplaced.push(UnplacedBudget { label: budget.words(), wte: budget.wte });
            continue;
        }
        let in_post: f64 = owners.iter().map(|(_, role)| figures::of_role(role).wte).sum();
        for (place, role) in &owners {
            let share = match in_post > 0.0 {
                true => figures::of_role(role).wte / in_post,
                false => 1.0 / owners.len() as f64,
            };
            let (wte, how) = given.entry(*place).or_default();
            *wte += budget.wte * share;
            how.push(sentence(&budget, share));
        }
    }
    let mut roles = Vec::new();
    let mut edits = Vec::new();
    for (place, (wte, how)) in given {
        let Some(role) = plan.roles.get(place) else { continue };
        let how = how.join(" ");
        if role.establishment_wte != Some(wte) {
            edits.push(Edit::SetRole { role: with_budget(role, wte, &how, source) });
        }
        roles.push(LedgerBudget {
            role: role.id.clone(),
            name: role.name.clone(),
            before: role.establishment_wte,
            after: wte,
            how,
        });
    }
    let what =
        format!("Funded posts of {} from {source}", counted(edits.len() as u64, "role", "roles"));
    let edit = (!roles.is_empty()).then_some(Edit::Together { what, edits });
    LedgerBudgets { roles, unplaced, edit }
}

/// The budgets of every line: by staff group where each of them has roles in the plan, else as a
/// whole.
fn budgets_of<'a>(count: &'a LedgerCount, plan: &Plan) -> Vec<Budget<'a>> {
    let mut budgets = Vec::new();
    for line in &count.lines {
        let Some(wte) = line.figures.budgeted_wte else { continue };
        let whole = |group, wte| Budget { key: &line.key, label: &line.label, group, wte };
        let parts = line.parts.iter().filter_map(|part| {
            let wte = part.figures.budgeted_wte.filter(|wte| *wte != 0.0)?;
            Some(whole(Some(part.part.as_str()), wte))
        });
        let parts: Vec<Budget> = parts.collect();
        let known = |part: &Budget| !owners(part, count.key, plan).is_empty();
        if !parts.is_empty() && parts.iter().all(known) {
            budgets.extend(parts);
        } else {
            budgets.push(whole(None, wte));
        }
    }
    budgets.retain(|budget| budget.wte != 0.0);
    budgets
}

/// The roles a budget is for, with their places.
fn owners<'a>(budget: &Budget, key: LedgerKey, plan: &'a Plan) -> Vec<(usize, &'a Role)> {
    let is_owner = |role: &Role| {
        let label = match key {
            LedgerKey::CostCentre => None,
            LedgerKey::Service => role.service.as_deref(),
            LedgerKey::Team => role.team.as_deref(),
        };
        let group = role.staff_group.as_deref().map(folded);
        label.is_some_and(|label| comparison_key(label) == budget.key)
            && budget.group.is_none_or(|wanted| group == Some(folded(wanted)))
    };
    plan.roles.iter().enumerate().filter(|(_, role)| is_owner(role)).collect()
}

impl Budget<'_> {
    fn words(&self) -> String {
        match self.group {
            Some(group) => format!("{}, {group}", self.label),
            None => self.label.to_owned(),
        }
    }
}

fn sentence(budget: &Budget, share: f64) -> String {
    let whole = format!("{} WTE budgeted for {}", number(budget.wte), budget.words());
    match share < 1.0 {
        true => format!("{} % of {whole}, shared by WTE in post.", number(share * 100.0)),
        false => format!("{whole}."),
    }
}

fn with_budget(role: &Role, wte: f64, how: &str, source: &str) -> Role {
    let mut role = role.clone();
    role.establishment_wte = Some(wte);
    role.as_imported.insert("establishment_wte".to_owned(), Amount::Number(wte));
    let before = role.field_evidence.get("establishment_wte");
    let evidence = Evidence {
        rationale: Some(how.to_owned()),
        source: Some(source.to_owned()),
        confidence: Some(Confidence::Derived),
        owner: before.and_then(|evidence| evidence.owner.clone()),
        review_by: None,
    };
    role.field_evidence.insert("establishment_wte".to_owned(), evidence);
    role
}
