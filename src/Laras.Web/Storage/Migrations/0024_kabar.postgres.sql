-- Notices for people, up to when they read them, and the browsers that want to be woken.

CREATE TABLE news_items (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    source_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    sentence text COLLATE "C" NOT NULL,
    href text COLLATE "C" NOT NULL,
    at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_news_items_employee_id_source_id ON news_items (employee_id, source_id);
CREATE INDEX ix_news_items_employee_id_at_utc ON news_items (employee_id, at_utc);

CREATE TABLE news_seen (
    employee_id uuid NOT NULL PRIMARY KEY REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    up_to_utc timestamp with time zone NOT NULL
);

CREATE TABLE push_subscriptions (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    endpoint text COLLATE "C" NOT NULL,
    public_key text COLLATE "C" NOT NULL,
    secret text COLLATE "C" NOT NULL,
    added_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_push_subscriptions_endpoint ON push_subscriptions (endpoint);
CREATE INDEX ix_push_subscriptions_employee_id ON push_subscriptions (employee_id);
