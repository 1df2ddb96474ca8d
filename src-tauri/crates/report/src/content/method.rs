//! What the section on method needs of the plan.

use serde::Serialize;

use super::Sources;
use crate::Section;

/// The section on method.
#[derive(Serialize)]
pub struct MethodSection {
    /// What is said of shortened names; empty where none is.
    names: String,
}

/// What the section on method needs of the plan.
pub fn gather(of: &Sources) -> MethodSection {
    let in_whole = match of.has(Section::Assumptions) {
        true => "Assumptions heads each role's inputs with its whole name.",
        false => "The plan has them whole.",
    };
    let shortened = of.names.any_shortened(of.request.plan);
    let said = format!("Long names of roles are shortened in tables. {in_whole}");
    MethodSection { names: if shortened { said } else { String::new() } }
}
