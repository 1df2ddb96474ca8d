//! Scopes: which roles a target, a chart or a question is about.

use std::fmt;

use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use super::{Plan, Role};

/// Which roles something is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, TS)]
#[ts(
    export,
    type = "\"all\" | { role: string } | { roles: string[] } | { staff_group: string } | { \
            service: string } | { team: string } | { band: string } | { employer: string } | { \
            group: string }"
)]
pub enum Scope {
    /// Every role.
    #[default]
    All,
    /// One role, by id.
    Role(String),
    /// Some roles, by id.
    Roles(Vec<String>),
    /// One of the ten NHS staff groups.
    StaffGroup(String),
    /// One service.
    Service(String),
    /// One team.
    Team(String),
    /// One band.
    Band(String),
    /// One employer.
    Employer(String),
    /// One of the planner's own groups.
    Group(String),
}

const SCOPE_KEYS: &[&str] =
    &["role", "roles", "staff_group", "service", "team", "band", "employer", "group"];

impl Scope {
    /// Takes a role out of a scope that names roles; whether any is left that it can be about.
    pub(crate) fn without_role(&mut self, id: &str) -> bool {
        match self {
            Self::Role(only) => only != id,
            Self::Roles(ids) => {
                ids.retain(|other| other != id);
                !ids.is_empty()
            }
            _ => true,
        }
    }

    /// Whether a role is in the scope.
    pub fn holds(&self, role: &Role) -> bool {
        let is = |label: &Option<String>, name: &String| label.as_ref() == Some(name);
        match self {
            Self::All => true,
            Self::Role(id) => role.id == *id,
            Self::Roles(ids) => ids.contains(&role.id),
            Self::StaffGroup(name) => is(&role.staff_group, name),
            Self::Service(name) => is(&role.service, name),
            Self::Team(name) => is(&role.team, name),
            Self::Band(name) => is(&role.band, name),
            Self::Employer(name) => is(&role.employer, name),
            Self::Group(name) => is(&role.group, name),
        }
    }

    /// The places in the plan of the roles in scope, in the plan's order.
    pub fn role_indices(&self, plan: &Plan) -> Vec<usize> {
        let of = |(place, role)| self.holds(role).then_some(place);
        plan.roles.iter().enumerate().filter_map(of).collect()
    }

    /// The label it goes by, such as a service's name; none for all roles and roles by id.
    pub fn label(&self) -> Option<&str> {
        match self {
            Self::All | Self::Role(_) | Self::Roles(_) => None,
            Self::StaffGroup(label)
            | Self::Service(label)
            | Self::Team(label)
            | Self::Band(label)
            | Self::Employer(label)
            | Self::Group(label) => Some(label),
        }
    }

    /// The scope a role is in by the same kind of label: its own service, where this is a service.
    /// None where the role has no such label, and for all roles and roles by id.
    pub fn of_label_in(&self, role: &Role) -> Option<Self> {
        match self {
            Self::All | Self::Role(_) | Self::Roles(_) => None,
            Self::StaffGroup(_) => role.staff_group.clone().map(Self::StaffGroup),
            Self::Service(_) => role.service.clone().map(Self::Service),
            Self::Team(_) => role.team.clone().map(Self::Team),
            Self::Band(_) => role.band.clone().map(Self::Band),
            Self::Employer(_) => role.employer.clone().map(Self::Employer),
            Self::Group(_) => role.group.clone().map(Self::Group),
        }
    }

    /// The scope in words, as on a chart.
    pub fn words(&self, plan: &Plan) -> String {
        match self {
            Self::All => "All roles".to_owned(),
            Self::Role(id) => plan.role_name(id).to_owned(),
            Self::Roles(ids) => {
                ids.iter().map(|id| plan.role_name(id)).collect::<Vec<_>>().join(", ")
            }
            Self::StaffGroup(name)
            | Self::Service(name)
            | Self::Team(name)
            | Self::Employer(name)
            | Self::Group(name) => name.clone(),
            // Records say "6", "Band 6" or "Consultant".
            Self::Band(name) if name.starts_with(|first: char| first.is_ascii_digit()) => {
                format!("Band {name}")
            }
            Self::Band(name) => name.clone(),
        }
    }
}

impl Serialize for Scope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (key, name) = match self {
            Self::All => return serializer.serialize_str("all"),
            Self::Roles(ids) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("roles", ids)?;
                return map.end();
            }
            Self::Role(name) => ("role", name),
            Self::StaffGroup(name) => ("staff_group", name),
            Self::Service(name) => ("service", name),
            Self::Team(name) => ("team", name),
            Self::Band(name) => ("band", name),
            Self::Employer(name) => ("employer", name),
            Self::Group(name) => ("group", name),
        };
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(key, name)?;
        map.end()
    }
}

struct ScopeVisitor;

impl<'de> Visitor<'de> for ScopeVisitor {
    type Value = Scope;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("\"all\", or an object with one of ")?;
        formatter.write_str(&SCOPE_KEYS.join(", "))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Scope, E> {
        match text {
            "all" => Ok(Scope::All),
            other => Err(E::invalid_value(de::Unexpected::Str(other), &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scope, A::Error> {
        let Some(key) = map.next_key::<String>()? else {
            return Err(de::Error::invalid_length(0, &self));
        };
        let scope = match key.as_str() {
            "role" => Scope::Role(map.next_value()?),
            "roles" => Scope::Roles(map.next_value()?),
            "staff_group" => Scope::StaffGroup(map.next_value()?),
            "service" => Scope::Service(map.next_value()?),
            "team" => Scope::Team(map.next_value()?),
            "band" => Scope::Band(map.next_value()?),
            "employer" => Scope::Employer(map.next_value()?),
            "group" => Scope::Group(map.next_value()?),
            other => return Err(de::Error::unknown_field(other, SCOPE_KEYS)),
        };
        match map.next_key::<String>()? {
            None => Ok(scope),
            Some(_) => Err(de::Error::custom("a scope names one thing only")),
        }
    }
}

impl<'de> Deserialize<'de> for Scope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScopeVisitor)
    }
}
