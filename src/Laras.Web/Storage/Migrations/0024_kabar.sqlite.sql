-- Notices for people, up to when they read them, and the browsers that want to be woken.

CREATE TABLE news_items (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    source_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    sentence TEXT NOT NULL,
    href TEXT NOT NULL,
    at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_news_items_employee_id_source_id ON news_items (employee_id, source_id);
CREATE INDEX ix_news_items_employee_id_at_utc ON news_items (employee_id, at_utc);

CREATE TABLE news_seen (
    employee_id TEXT NOT NULL PRIMARY KEY REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    up_to_utc TEXT NOT NULL
) STRICT;

CREATE TABLE push_subscriptions (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    endpoint TEXT NOT NULL,
    public_key TEXT NOT NULL,
    secret TEXT NOT NULL,
    added_at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_push_subscriptions_endpoint ON push_subscriptions (endpoint);
CREATE INDEX ix_push_subscriptions_employee_id ON push_subscriptions (employee_id);
