//! What every window of the program is kept from, whatever its page asks for.

use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{Manager, Url, WebviewWindowBuilder, Wry};

/// Where a page that reached for the network would end: the port for what is thrown away, on this
/// machine. A policy has no word on connections made ahead of a request, but a proxy has.
const NOWHERE: &str = "http://127.0.0.1:9";

/// Keeps a window to our own page: it goes nowhere else, opens no window, saves nothing by itself,
/// reaches nobody, and gets neither camera nor place nor anything else that a page can ask a person
/// for.
pub fn kept_to_our_page<'a, M: Manager<Wry>>(
    window: WebviewWindowBuilder<'a, Wry, M>,
) -> WebviewWindowBuilder<'a, Wry, M> {
    let window = window
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny);
    match Url::parse(NOWHERE) {
        Ok(nowhere) if !tauri::is_dev() => window.proxy_url(nowhere),
        _ => window,
    }
}

/// Whether an address is of the page inside the program: it has one scheme on Windows and another
/// elsewhere. A developer's build is served by Vite.
fn is_ours(url: &Url) -> bool {
    let of = |scheme, host| url.scheme() == scheme && url.host_str() == Some(host);
    let built_in = of("tauri", "localhost") || of("http", "tauri.localhost");
    built_in || (tauri::is_dev() && of("http", "localhost"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_inside_the_program_is_ours() {
        let is_ours = |address: &str| is_ours(&Url::parse(address).unwrap());
        assert!(is_ours("tauri://localhost/index.html#audience"));
        assert!(is_ours("http://tauri.localhost/"));
        for other in [
            "https://example.org/",
            "http://tauri.localhost.example.org/",
            "http://127.0.0.1/",
            "tauri://example.org/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
            "javascript:1",
            "ipc://localhost/edit",
        ] {
            assert!(!is_ours(other), "{other}");
        }
    }
}
