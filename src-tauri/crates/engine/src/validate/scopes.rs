//! What a scope has to satisfy, whether a target counts it or a stop shows it.

use crate::plan::Scope;

use super::Check;

impl Check<'_> {
    /// The roles of a scope are there and its label says something. `what` is whose scope it is,
    /// `name` what that is called.
    pub(super) fn scope(&mut self, field: &str, what: &str, name: &str, scope: &Scope) {
        let who = format!("The {what} \"{name}\"");
        match scope {
            Scope::Role(id) => {
                self.known_role(&format!("{field}.role"), &who, id);
            }
            Scope::Roles(ids) if ids.is_empty() => self.refuse(
                format!("{field}.roles"),
                None,
                format!("{who} counts no role; name at least one, or \"all\".",),
            ),
            Scope::Roles(ids) => {
                for (place, id) in ids.iter().enumerate() {
                    self.known_role(&format!("{field}.roles[{place}]"), &who, id);
                }
            }
            other => {
                if let Some(label) = other.label() {
                    self.name(field, None, &format!("The scope of \"{name}\""), label, false);
                }
            }
        }
    }
}
