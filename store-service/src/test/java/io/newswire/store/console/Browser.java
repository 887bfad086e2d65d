package io.newswire.store.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a screen, as it is installed: nothing is downloaded. */
public final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Empty where there is no Chromium, or no driver for it. */
    public static Optional<Browser> open() {
        var driver = find("chromedriver");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> find(name).stream())
                .findFirst()
                .flatMap(chromium -> driver.map(found -> start(chromium, found)));
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser start(Path chromium, Path driver) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--hide-scrollbars");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox"); // Chromium refuses to start otherwise.
        }
        options.setCapability("goog:loggingPrefs", logs);
        options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Loads a page. @param dark what the reader prefers */
    public void show(String url, int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.get(url);
    }

    /** What the body of a function gives. */
    public @Nullable Object run(String script) {
        return driver.executeScript(script);
    }

    /** The same within the first frame of the page. */
    public @Nullable Object inFrame(String script) {
        driver.switchTo().frame(0);
        try {
            return run(script);
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    public String title() {
        return String.valueOf(driver.getTitle());
    }

    long number(String script) {
        return run(script) instanceof Number number ? number.longValue() : -1;
    }

    /** Texts of an array. */
    List<String> texts(String script) {
        return run(script) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    void tab(int times) {
        var keys = new Actions(driver);
        Collections.nCopies(times, Keys.TAB).forEach(keys::sendKeys);
        keys.perform();
    }

    void type(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** What the browser complained of since it was asked last: refused by the policy, failed, missing. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .forEach(entry -> complaints.add(entry.getMessage()));
        return complaints;
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** A script that stands in the resources of the tests. */
    static String script(String name) throws IOException {
        try (var stream = Browser.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no script " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
