"""What can be configured, from the environment or ``.env``. Nothing set must mean a useful program."""

from __future__ import annotations

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import BotRefusal
from bot.i18n.catalog import languages
from bot.llm.budget import Budget


class Settings(BaseSettings):
    """All settings. Secrets never show in a log, a traceback or ``osuma doctor``."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    database_url: str = Field(default="sqlite:///osuma.db", validation_alias="OSUMA_DATABASE_URL", repr=False)
    openai_api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(default=None, validation_alias="OPENAI_BASE_URL")
    model: str | None = Field(default=None, validation_alias="OSUMA_MODEL")
    model_daily_tokens: int | None = Field(default=None, ge=0, validation_alias="OSUMA_MODEL_DAILY_TOKENS")
    model_price_in: float | None = Field(default=None, ge=0, le=1e6, validation_alias="OSUMA_MODEL_PRICE_IN")
    model_price_out: float | None = Field(default=None, ge=0, le=1e6, validation_alias="OSUMA_MODEL_PRICE_OUT")
    model_currency: str = Field(default="USD", pattern=r"^[A-Z]{3}$", validation_alias="OSUMA_MODEL_CURRENCY")
    slack_bot_token: SecretStr | None = Field(default=None, validation_alias="SLACK_BOT_TOKEN")
    slack_app_token: SecretStr | None = Field(default=None, validation_alias="SLACK_APP_TOKEN")
    slack_signing_secret: SecretStr | None = Field(default=None, validation_alias="SLACK_SIGNING_SECRET")
    slack_api_url: str = Field(default="https://slack.com/api/", validation_alias="SLACK_API_URL")
    port: int = Field(default=3000, ge=1, le=65535, validation_alias="PORT")
    language: str | None = Field(default=None, validation_alias="OSUMA_LANGUAGE")

    @field_validator("language")
    @classmethod
    def _has_texts(cls, language: str | None) -> str | None:
        if language is not None and language not in languages():
            raise ValueError("no texts in this language")
        return language

    @property
    def budget(self) -> Budget:
        """What a workspace may spend on the model in a day, and what it costs."""
        return Budget(self.model_daily_tokens, self.model_price_in, self.model_price_out, self.model_currency)

    @property
    def has_model(self) -> bool:
        """Whether a language model is configured: a key for OpenAI, or another server's address, and a name."""
        return self.model is not None and (self.openai_api_key is not None or self.openai_base_url is not None)


def read_settings() -> Settings:
    """The settings of this process.

    Raises:
        BotRefusal: one of them has a value that cannot be used; the value itself is not repeated, it may be a secret.
    """
    try:
        return Settings()
    except ValidationError as invalid:
        names = sorted({str(error["loc"][0]) for error in invalid.errors(include_input=False)})
        raise BotRefusal("refusal-settings", names=", ".join(names)) from None
    except (UnicodeDecodeError, OSError):
        raise BotRefusal("refusal-file-unreadable", file=".env") from None
