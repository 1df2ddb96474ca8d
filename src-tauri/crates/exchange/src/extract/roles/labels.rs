//! The labels of a role beside those of a group of rows.

use fivefold_engine::Plan;
use fivefold_engine::plan::{OccupationCode, Role};

use crate::extract::bands;
use crate::extract::counting::Group;
use crate::extract::mapping::RolePart;
use crate::extract::words::folded;

/// A role's label of one kind, folded; a job role is no label but the role's name.
pub fn label_of(role: &Role, part: RolePart) -> Option<String> {
    let label = match part {
        RolePart::StaffGroup => &role.staff_group,
        RolePart::OccupationCode => &role.occupation_code,
        RolePart::Band => return role.band.as_deref().map(|band| folded(&bands::in_words(band))),
        RolePart::Service => &role.service,
        RolePart::Team => &role.team,
        RolePart::Employer => &role.employer,
        RolePart::JobRole => return None,
    };
    label.as_deref().map(folded).filter(|label| !label.is_empty())
}

/// How many labels role and group share; none where one of them says otherwise.
pub fn agrees(role: &Role, group: &Group) -> Option<usize> {
    let mut shared = 0;
    for (&part, text) in &group.labels {
        match label_of(role, part) {
            Some(label) if label == folded(text) => shared += 1,
            Some(_) => return None,
            None => {}
        }
    }
    Some(shared)
}

/// The role with the labels it hasn't got taken from a group, and from what the plan says of its
/// occupation code. Labels it has stay.
pub fn labelled(mut role: Role, group: &Group, plan: &Plan) -> Role {
    let said = |part: RolePart| group.labels.get(&part).cloned();
    let code = said(RolePart::OccupationCode).and_then(|code| occupation(plan, &code).cloned());
    let code = code.unwrap_or_default();
    role.occupation_code = role.occupation_code.or(said(RolePart::OccupationCode));
    role.staff_group = role.staff_group.or(said(RolePart::StaffGroup)).or(code.staff_group);
    role.band = role.band.or(said(RolePart::Band));
    role.service = role.service.or(said(RolePart::Service));
    role.team = role.team.or(said(RolePart::Team));
    role.employer = role.employer.or(said(RolePart::Employer));
    role.group = role.group.or(code.group);
    role.registered = role.registered.or(group.registered).or(code.registered);
    role
}

/// What the plan says of an occupation code.
pub fn occupation<'a>(plan: &'a Plan, code: &str) -> Option<&'a OccupationCode> {
    let wanted = folded(code);
    plan.occupation_codes.iter().find(|known| folded(&known.code) == wanted)
}
