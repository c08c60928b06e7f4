//! The code that makes a source send: Segment's libraries, with this address and this key.

use leptos::prelude::*;
use ui::{CodeBlock, Section, Subhead};

use crate::page::Page;

/// The section with the code, for the key that is live.
pub(super) fn section(page: &Page, key: Option<&str>) -> AnyView {
    let m = page.messages;
    let body = match key {
        None => view! { <p class="m-soft">{m.sources_install_no_key()}</p> }.into_any(),
        Some(key) => {
            let origin = page.state.origin.as_ref();
            view! {
                <div class="m-stack">
                    <p class="m-soft">{m.sources_install_lead()}</p>
                    <div class="m-stack m-stack--close">
                        <Subhead>{m.sources_install_node()}</Subhead>
                        <CodeBlock label=m.sources_install_node_label() code=node(origin, key) />
                    </div>
                    <div class="m-stack m-stack--close">
                        <Subhead>{m.sources_install_python()}</Subhead>
                        <CodeBlock label=m.sources_install_python_label() code=python(origin, key) />
                    </div>
                    <div class="m-stack m-stack--close">
                        <Subhead>{m.sources_install_curl()}</Subhead>
                        <CodeBlock label=m.sources_install_curl_label() code=curl(origin, key) />
                    </div>
                    <p class="m-soft">
                        {m.sources_install_orders()} " "
                        <a href="/help#figure-revenue">{m.sources_install_definition()}</a>
                    </p>
                </div>
            }
            .into_any()
        }
    };
    view! { <Section id="install" title=m.sources_install_title()>{body}</Section> }.into_any()
}

/// `@segment/analytics-node`: it posts to `/v1/batch` of the host.
fn node(origin: &str, key: &str) -> String {
    format!(
        "// npm install @segment/analytics-node
import {{ Analytics }} from '@segment/analytics-node'

const analytics = new Analytics({{
  writeKey: '{key}',
  host: '{origin}',
}})

analytics.track({{
  userId: 'customer-42',
  event: 'Product Viewed',
  properties: {{ product_id: 'lamp-7' }},
}})
await analytics.closeAndFlush()"
    )
}

/// `segment-analytics-python`: it posts to `/v1/batch` of the host.
fn python(origin: &str, key: &str) -> String {
    format!(
        "# pip install segment-analytics-python
import segment.analytics as analytics

analytics.write_key = '{key}'
analytics.host = '{origin}'

analytics.track('customer-42', 'Product Viewed', {{'product_id': 'lamp-7'}})
analytics.flush()"
    )
}

/// One request; the key is the name of HTTP's basic authentication, without a password.
fn curl(origin: &str, key: &str) -> String {
    format!(
        "curl {origin}/v1/track \\
  --user '{key}:' \\
  --header 'Content-Type: application/json' \\
  --data '{{
    \"userId\": \"customer-42\",
    \"event\": \"Product Viewed\",
    \"properties\": {{ \"product_id\": \"lamp-7\" }}
  }}'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_snippet_carries_the_key_and_the_address() {
        for write in [node, python, curl] {
            let code = write("https://mesure.example", "mw_abc");
            assert!(code.contains("mw_abc"), "{code}");
            assert!(code.contains("https://mesure.example"), "{code}");
            assert!(!code.contains("{{") && !code.contains("}}"), "{code}");
        }
    }

    #[test]
    fn the_body_of_the_request_is_json() {
        let code = curl("https://mesure.example", "mw_abc");
        let body = code.split("--data '").nth(1).unwrap().trim_end_matches('\'');
        let value: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(value["event"], "Product Viewed");
    }
}
