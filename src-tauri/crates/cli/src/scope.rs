//! A scope as it is typed: `all`, `role:nurse`, `service:Perinatal`.

use std::str::FromStr;

use fivefold_engine::Plan;
use fivefold_engine::plan::{Role, Scope};

use crate::names;
use crate::refusal::Refusal;

/// How `--scope` is written, for help.
pub const SPELLING: &str = "all|role:ID|KIND:NAME";
/// What to write where it was written otherwise.
const REMEDY: &str = "write all, or a kind and a name such as service:Perinatal; the kinds are \
                      role, service, staff_group, team, band, employer and group";

/// A scope as typed, not yet looked for in a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedScope(Scope);

impl FromStr for TypedScope {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "all" {
            return Ok(Self(Scope::All));
        }
        let wanted = text.split_once(':').filter(|(_, name)| !name.is_empty());
        let (kind, name) = wanted.ok_or(REMEDY)?;
        let name = name.to_owned();
        Ok(Self(match kind {
            "role" => Scope::Role(name),
            "service" => Scope::Service(name),
            "staff_group" => Scope::StaffGroup(name),
            "team" => Scope::Team(name),
            "band" => Scope::Band(name),
            "employer" => Scope::Employer(name),
            "group" => Scope::Group(name),
            _ => return Err(REMEDY.to_owned()),
        }))
    }
}

impl TypedScope {
    /// The scope, if any role of the plan is in it.
    ///
    /// # Errors
    /// [`Refusal::UnknownScope`] with the names there are.
    pub fn in_plan(&self, plan: &Plan) -> Result<Scope, Refusal> {
        if self.0 == Scope::All || plan.roles.iter().any(|role| self.0.holds(role)) {
            return Ok(self.0.clone());
        }
        let (what, wanted, label) = described(&self.0);
        let there_are = match names::listed(plan.roles.iter().filter_map(label)) {
            names if names.is_empty() => "No role has one.".to_owned(),
            names => format!("There are: {names}."),
        };
        Err(Refusal::UnknownScope { what, wanted: wanted.to_owned(), there_are })
    }
}

/// A role's label of one kind.
type Label = fn(&Role) -> Option<&str>;

/// What a scope is called, the name it asks for, and where a role has such names.
fn described(scope: &Scope) -> (&'static str, &str, Label) {
    match scope {
        Scope::All | Scope::Roles(_) => ("role", "", |role| Some(&role.id)),
        Scope::Role(id) => ("role", id, |role| Some(&role.id)),
        Scope::StaffGroup(name) => ("staff group", name, |role| role.staff_group.as_deref()),
        Scope::Service(name) => ("service", name, |role| role.service.as_deref()),
        Scope::Team(name) => ("team", name, |role| role.team.as_deref()),
        Scope::Band(name) => ("band", name, |role| role.band.as_deref()),
        Scope::Employer(name) => ("employer", name, |role| role.employer.as_deref()),
        Scope::Group(name) => ("group", name, |role| role.group.as_deref()),
    }
}
