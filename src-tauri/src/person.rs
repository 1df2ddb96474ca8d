//! Who sits at this machine, as far as the system says.

/// The name somebody is logged in by, for the history of a plan; none where the system has none.
/// Windows keeps it in `USERNAME`, other systems in `USER` or `LOGNAME`.
pub fn logged_in() -> Option<String> {
    let name = ["USERNAME", "USER", "LOGNAME"].into_iter().find_map(|key| std::env::var(key).ok());
    name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())
}
