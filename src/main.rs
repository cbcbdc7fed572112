//! Opens the door: panic hook, mount.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
#[cfg(target_arch = "wasm32")]
fn main() {
    leptos::mount::mount_to_body(|| leptos::view! { <main><h1>"绿金台"</h1><label for="first">"企业名称"</label><input id="first" type="text"/></main> });
}
use leptos as _;
