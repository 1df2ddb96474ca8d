//! Roles' names as they stand in tables: long ones shortened where that leaves them apart.

use std::collections::BTreeMap;

use fivefold_engine::Plan;

use super::shortened;

/// Names up to this length stand in full in every table.
const LONGEST_IN_TABLES: usize = 72;

/// A plan's roles by id, with names short enough for a table.
pub struct RoleNames<'a> {
    by_id: BTreeMap<&'a str, String>,
}

impl<'a> RoleNames<'a> {
    /// The names of a plan's roles. Two roles that would read the same when shortened keep their
    /// whole names; the register heads each role's inputs with its whole name anyway.
    pub fn of(plan: &'a Plan) -> Self {
        let brief = |name: &str| shortened(name, LONGEST_IN_TABLES);
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for role in &plan.roles {
            *times.entry(brief(&role.name)).or_default() += 1;
        }
        let name = |name: &String| match times.get(&brief(name)) {
            Some(1) => brief(name),
            _ => name.clone(),
        };
        let by_id = plan.roles.iter().map(|role| (role.id.as_str(), name(&role.name)));
        Self { by_id: by_id.collect() }
    }

    /// A role's name for tables, or its id where no role has it.
    pub fn name<'b>(&'b self, id: &'b str) -> &'b str {
        self.by_id.get(id).map_or(id, String::as_str)
    }

    /// Whether any name is shortened.
    pub fn any_shortened(&self, plan: &Plan) -> bool {
        plan.roles.iter().any(|role| self.name(&role.id) != role.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fivefold_engine::plan::Role;

    fn plan_of(names: [String; 2]) -> Plan {
        let role = |(id, name): (&str, String)| Role { id: id.into(), name, ..Role::default() };
        let roles = ["a", "b"].into_iter().zip(names).map(role).collect();
        Plan { roles, ..Plan::default() }
    }

    #[test]
    fn long_names_are_shortened_where_they_stay_apart() {
        let plan = plan_of([format!("Nurse {}", "x".repeat(100)), "Doctor".to_owned()]);
        let names = RoleNames::of(&plan);
        assert_eq!(names.name("a").chars().count(), LONGEST_IN_TABLES);
        assert_eq!(names.name("b"), "Doctor");
        assert!(names.any_shortened(&plan));
    }

    #[test]
    fn names_that_would_read_the_same_stay_whole() {
        let long = "x".repeat(100);
        let plan = plan_of([format!("{long} one"), format!("{long} two")]);
        assert!(!RoleNames::of(&plan).any_shortened(&plan));
    }
}
