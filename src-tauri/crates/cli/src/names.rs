//! Names there are, for a refusal.

/// As many as anybody reads.
const MOST: usize = 20;

/// The names in quotes, each once and in their order; beyond twenty, how many more there are.
pub fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut once: Vec<&str> = Vec::new();
    for name in names {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    let shown: Vec<String> = once.iter().take(MOST).map(|name| format!("\"{name}\"")).collect();
    match once.len().saturating_sub(MOST) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
