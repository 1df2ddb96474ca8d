//! What an extract's staff make of a plan: each role before and after, whether the totals
//! reconcile, and the one edit that does it.

use std::collections::{BTreeMap, BTreeSet};

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Role;

use crate::extract::counting::Group;
use crate::extract::figures::{self, Figures};
use crate::extract::ledger::RowCounts;
use crate::extract::mapping::{Mapping, NotInExtract};
use crate::extract::roles::{Named, named, one_to_one};

use super::reconcile::{self, Check};
use super::{
    Adjustment, CountedRole, RoleImport, RoleIs, StaffCount, StaffImport, placeholder, remarks,
    role_after,
};

/// What counted staff make of a plan. `source` is the extract's file name.
pub fn import(count: &StaffCount, mapping: &Mapping, source: &str, plan: &Plan) -> StaffImport {
    let groups: Vec<&Group> = count.roles.iter().map(|role| &role.group).collect();
    let named = named(groups.iter().copied(), &mapping.role_by, plan);
    let matched = one_to_one(&groups, &named, &mapping.role_by, plan);
    let changes = changes(count, &named, &matched, mapping, source, plan);
    let edits = changes.iter().filter_map(Change::edit).collect();
    let what = what_is_done(count, source);
    let edit = Edit::Together { what, edits };
    let mut import = StaffImport {
        source: source.to_owned(),
        as_at: count.as_at.to_string(),
        layout: count.layout,
        rows: count.ledger.counts,
        people: count.people.value(),
        assignments: count.ledger.counts.counted,
        wte: count.wte.map(|wte| wte.value()),
        roles: changes.iter().map(Change::told).collect(),
        set_aside: count.ledger.set_aside(),
        rejected: count.ledger.rejected.clone(),
        repeated_lines: count.repeated_lines.clone(),
        adjustments: adjustments(count, &named),
        plan_before: figures::of_plan(plan),
        plan_after: None,
        checks: reconcile::of_count(count),
        problems: Vec::new(),
        remarks: remarks::of(count, mapping, plan, &matched),
        edit: None,
    };
    judge(&mut import, count, &changes, &named, plan, &edit);
    if import.problems.is_empty() {
        import.edit = Some(edit);
    }
    import
}

/// Fills in the plan afterwards, the checks of it, and why it can't be.
fn judge(
    import: &mut StaffImport,
    count: &StaffCount,
    changes: &[Change],
    named: &[Named],
    plan: &Plan,
    edit: &Edit,
) {
    let knows_wte = count.wte.is_some();
    let names = named.iter().map(|named| named.name.as_str());
    let roles_after = changes.iter().filter(|change| change.after.is_some()).count();
    let mut problems =
        reconcile::problems_of_roles(count.roles.iter().zip(names), knows_wte, roles_after);
    if count.ledger.counts.counted == 0 {
        problems.push(nothing_counted(&count.ledger.counts));
    }
    if problems.is_empty() {
        match reconcile::plan_after(plan, edit) {
            Ok(after) => {
                import.plan_after = Some(after);
                let kept = changes.iter().filter(|change| change.is == RoleIs::NotInExtract);
                let kept = kept.filter_map(|change| change.after.as_ref()).map(figures::of_role);
                let kept = kept.fold(Figures::default(), |sum, role| Figures {
                    heads: sum.heads + role.heads,
                    wte: sum.wte + role.wte,
                });
                let counted = Figures {
                    heads: count.people.value(),
                    wte: count.wte.unwrap_or_default().value(),
                };
                import.checks.extend(reconcile::of_plan(after, counted, kept, knows_wte));
            }
            Err(problem) => problems.push(problem),
        }
    }
    problems.extend(import.checks.iter().filter_map(Check::problem));
    import.problems = problems;
}

fn nothing_counted(rows: &RowCounts) -> String {
    format!(
        "No row could be counted: of {}, {} set aside and {} rejected. Look at the reasons, and \
         correct the mapping or the extract.",
        figures::counted(rows.read, "row", "rows"),
        figures::number(rows.set_aside as f64),
        figures::number(rows.rejected as f64),
    )
}

/// What becomes of one role.
struct Change {
    is: RoleIs,
    rows: u64,
    before: Option<Role>,
    after: Option<Role>,
}

impl Change {
    fn told(&self) -> RoleImport {
        let (id, name) = self
            .after
            .as_ref()
            .or(self.before.as_ref())
            .map(|role| (role.id.clone(), role.name.clone()))
            .unwrap_or_default();
        RoleImport {
            id,
            name,
            is: self.is,
            rows: self.rows,
            before: self.before.as_ref().map(figures::of_role),
            after: self.after.as_ref().map(figures::of_role),
        }
    }

    fn edit(&self) -> Option<Edit> {
        match (&self.before, &self.after) {
            (None, Some(role)) => Some(Edit::AddRole { role: role.clone() }),
            (Some(before), Some(role)) if before != role => {
                Some(Edit::SetRole { role: role.clone() })
            }
            (Some(role), None) => Some(Edit::RemoveRole { id: role.id.clone() }),
            _ => None,
        }
    }
}

/// What becomes of every role: the plan's in their order, then the new ones.
fn changes(
    count: &StaffCount,
    named: &[Named],
    matched: &[Option<usize>],
    mapping: &Mapping,
    source: &str,
    plan: &Plan,
) -> Vec<Change> {
    let made = role_after::Making { count, source, plan };
    let by_place: BTreeMap<usize, &CountedRole> = matched
        .iter()
        .zip(&count.roles)
        .filter_map(|(place, role)| Some(((*place)?, role)))
        .collect();
    let goes = placeholder::of(plan).filter(|_| by_place.is_empty() && count.people.value() > 0.0);
    let of_plan = plan.roles.iter().enumerate().map(|(place, role)| {
        let before = Some(role.clone());
        match by_place.get(&place) {
            Some(counted) => Change {
                is: RoleIs::Matched,
                rows: counted.rows,
                before,
                after: Some(made.role(role.clone(), counted)),
            },
            None if goes == Some(role.id.as_str()) => {
                Change { is: RoleIs::Replaced, rows: 0, before, after: None }
            }
            None => {
                let after = match mapping.roles_not_in_extract {
                    NotInExtract::Keep => role.clone(),
                    NotInExtract::SetToZero => made.emptied(role.clone()),
                };
                Change { is: RoleIs::NotInExtract, rows: 0, before, after: Some(after) }
            }
        }
    });
    let mut taken: BTreeSet<String> = plan.roles.iter().map(|role| role.id.clone()).collect();
    let new = count.roles.iter().zip(named).zip(matched).filter(|((counted, _), place)| {
        // A role whose people all have their main assignment elsewhere is no role of its own.
        place.is_none() && (counted.heads.value() > 0.0 || counted.wte.value() > 0.0)
    });
    let new = new.map(|((counted, named), _)| {
        let id = role_after::free_id(&named.id, &mut taken);
        let role = Role { id, name: named.name.clone(), ..Role::default() };
        Change {
            is: RoleIs::New,
            rows: counted.rows,
            before: None,
            after: Some(made.role(role, counted)),
        }
    });
    of_plan.chain(new).collect()
}

fn adjustments(count: &StaffCount, named: &[Named]) -> Vec<Adjustment> {
    let name = |place: usize| named.get(place).map(|named| named.name.clone()).unwrap_or_default();
    let told = count.moved.iter().map(|(from, to, moved)| Adjustment {
        from: name(*from),
        to: name(*to),
        assignments: moved.assignments,
        wte: moved.wte.value(),
    });
    told.collect()
}

fn what_is_done(count: &StaffCount, source: &str) -> String {
    format!(
        "Import staff: {} people as at {}, {source}",
        figures::number(count.people.value()),
        figures::day(count.as_at),
    )
}
