//! What a person does: opening addresses, pressing, typing, choosing.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use fantoccini::Locator;

use super::Person;
use super::what::What;

/// No page has more stops of the Tab key than this.
const STOPS: usize = 120;
/// Scrolls something to the middle of the window. Returns what people see of a control that is a pixel in size: its label.
const TO_MIDDLE: &str = "const [e] = arguments;
e.scrollIntoView({block: 'center'});
return e.offsetWidth <= 1 && e.labels?.length ? e.labels[0] : null;";

/// Makes a field ready to be typed into, and counts the keys that the page sees from now on.
const READY: &str = "const [e] = arguments;
if (!window.seenKeys) {
  window.seenKeys = {count: 0};
  addEventListener('keydown', () => seenKeys.count++, true);
}
seenKeys.count = 0;
e.focus();
e.select();";
/// What is missing of a text in a field: nothing, the 'text' although all keys were seen, or the 'keys'.
const MISSING: &str = "const [e, text] = arguments;
if (e.value === text || !text.startsWith(e.value)) return null;
return (window.seenKeys?.count ?? Infinity) < [...text].length ? 'keys' : 'text';";
/// Keys that the page hasn't seen after this long are lost.
const KEYS_ARRIVE: Duration = Duration::from_secs(5);

impl Person {
    /// Opens an address of the console, given from its slash on, or a whole one.
    ///
    /// # Errors
    /// When it can't be loaded.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.note(format!("opens {address}"));
        let whole =
            if address.starts_with('/') { format!("{}{address}", self.origin) } else { address.to_owned() };
        self.client.goto(&whole).await?;
        self.remember_address().await
    }

    /// Reloads the page.
    ///
    /// # Errors
    /// When it can't be loaded.
    pub async fn reload(&self) -> Result<()> {
        self.note("reloads the page");
        self.client.refresh().await?;
        Ok(())
    }

    /// Goes back in the browser's history.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn go_back(&self) -> Result<()> {
        self.note("goes back");
        self.client.back().await?;
        Ok(())
    }

    /// Clicks something as soon as it can be clicked.
    ///
    /// # Errors
    /// When it doesn't appear, or something else lies over it.
    pub async fn click(&self, what: What) -> Result<()> {
        self.note(format!("clicks {what}"));
        self.until(format!("clicking {what}"), async || {
            let element = self.one(&what).await?;
            if let Err(covered) = element.click().await {
                // A bar that stays in view may lie over it: whoever sees that scrolls on.
                let seen = self.script(TO_MIDDLE, vec![serde_json::to_value(&element)?]).await?;
                let Some(label) = self.element(&seen) else { return Err(covered.into()) };
                label.click().await?;
            }
            Ok(Some(()))
        })
        .await?;
        self.remember_address().await
    }

    /// Clicks something upon which the browser itself asks, and answers it: what it asked.
    ///
    /// # Errors
    /// When it doesn't ask.
    pub async fn click_and_answer(&self, what: What, yes: bool) -> Result<String> {
        self.note(format!("clicks {what} and answers {}", if yes { "yes" } else { "no" }));
        self.one(&what).await?.click().await?;
        let asked =
            self.until("the browser asking", async || Ok(self.client.get_alert_text().await.ok())).await?;
        if yes {
            self.client.accept_alert().await?
        } else {
            self.client.dismiss_alert().await?
        };
        Ok(asked)
    }

    /// Clicks something if it can be clicked right now: where the page may be quicker, and the click isn't needed then.
    pub async fn click_if_there(&self, what: &What) {
        if let Ok(element) = self.one(what).await {
            let _quicker = element.click().await;
        }
    }

    /// Types a text into a field in place of what is there, and goes on when the last letter stands there: a driver returns when it
    /// has sent the keys, which WebKit's page takes a moment later, and then from whatever has the focus. Keys that its driver has
    /// lost, which no page has seen, are pressed again; those that the page has seen never are.
    ///
    /// # Errors
    /// When there is no such field, or it holds a part only of the keys that the page has seen.
    pub async fn fill(&self, what: What, text: &str) -> Result<()> {
        self.note(format!("fills {what}"));
        let typed = async || {
            let element = self.one(&what).await?;
            let field = serde_json::to_value(&element)?;
            self.script(READY, vec![field.clone()]).await?;
            element.send_keys(if text.is_empty() { "\u{e017}" } else { text }).await?;
            Ok(Some((field, Instant::now())))
        };
        let typing = RefCell::new(self.until(format!("filling {what}"), typed).await?);
        // What a field makes of a text is its own matter, and it may be gone by then.
        self.until_so(format!("all of it standing in {what}"), async || {
            let (field, since) = typing.borrow().clone();
            let missing = self.script(MISSING, vec![field, text.into()]).await;
            let missing = missing.ok().and_then(|missing| missing.as_str().map(str::to_owned));
            if missing.as_deref() == Some("keys") && since.elapsed() > KEYS_ARRIVE {
                self.note(format!("presses the keys again that the driver has lost on the way to {what}"));
                if let Some(again) = typed().await? {
                    typing.replace(again);
                }
            }
            Ok(missing.is_none())
        })
        .await
    }

    /// Pastes a text into a field: it arrives there all at once.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn paste(&self, what: What, text: &str) -> Result<()> {
        self.note(format!("pastes into {what}"));
        self.click(what).await?;
        // The one way that all browsers have, and to the page it's the same as the keys for it.
        self.script("document.execCommand('insertText', false, arguments[0])", vec![text.into()])
            .await
            .map(drop)
    }

    /// Chooses a line of a list.
    ///
    /// # Errors
    /// When there is no such list or line.
    pub async fn choose(&self, what: What, line: &str) -> Result<()> {
        self.note(format!("chooses “{line}” of {what}"));
        self.until(format!("choosing “{line}” of {what}"), async || {
            let list = self.one(&what).await?;
            let xpath = format!(".//option[normalize-space()='{line}']");
            list.find(Locator::XPath(&xpath)).await?.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Presses keys where the focus is.
    ///
    /// # Errors
    /// When nothing has the focus.
    pub async fn press(&self, keys: &str) -> Result<()> {
        self.note(format!("presses {}", keys.escape_unicode()));
        self.client.active_element().await?.send_keys(keys).await?;
        Ok(())
    }

    /// Goes on with the Tab key until the focus is where it should be.
    ///
    /// # Errors
    /// When it never gets there.
    pub async fn tabs_until(&self, where_to: &str, there: impl AsyncFn() -> Result<bool>) -> Result<()> {
        self.note(format!("presses Tab until {where_to}"));
        for _ in 0..STOPS {
            if there().await? {
                return Ok(());
            }
            self.client.active_element().await?.send_keys("\u{e004}").await?;
        }
        bail!("{}: {where_to}: not reached by {STOPS} presses of Tab", self.name)
    }

    /// Goes on with the Tab key until something has the focus.
    ///
    /// # Errors
    /// When it can't be reached.
    pub async fn tabs_to(&self, what: What) -> Result<()> {
        self.finds(what.clone()).await?;
        self.tabs_until(&what.to_string(), async || self.is_on(&what).await).await
    }

    /// Whether something has the focus.
    ///
    /// # Errors
    /// When it isn't there.
    pub async fn is_on(&self, what: &What) -> Result<bool> {
        let element = serde_json::to_value(self.one(what).await?)?;
        Ok(self.script("return document.activeElement === arguments[0]", vec![element]).await? == true)
    }
}
